import type { CommentsTexts } from './vi-comments.ts';

export const enComments: CommentsTexts = {
  title: 'Comments on figures',
  isNew: 'New',
  empty: 'No comments yet.',
  emptyText:
    'Pick a row from the list to look at, or the selected cell, and write a question or an explanation.',
  thread: (name) => `Comments on ${name}`,
  answer: 'Answer',
  answerOf: (name) => `Answer about ${name}`,
  write: 'Text',
  send: 'Send',
  sending: 'Sending…',
  cancel: 'Cancel',
  nothing: 'Write something before sending.',
};
