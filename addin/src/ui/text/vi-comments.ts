/** "Trao đổi": questions about an entry, and answers. */
export const viComments = {
  title: 'Trao đổi về số liệu',
  isNew: 'Mới',
  empty: 'Chưa có trao đổi nào.',
  emptyText: 'Chọn một dòng ở danh sách cần xem lại, hoặc ô đang chọn, rồi ghi câu hỏi hay giải trình.',
  thread: (name: string) => `Trao đổi về ${name}`,
  answer: 'Trả lời',
  answerOf: (name: string) => `Trả lời về ${name}`,
  write: 'Nội dung',
  send: 'Gửi',
  sending: 'Đang gửi…',
  cancel: 'Thôi',
  nothing: 'Ghi nội dung trước khi gửi.',
};
export type CommentsTexts = typeof viComments;
