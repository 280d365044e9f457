/** One comment on an entry, or an answer to one. */
export interface Comment {
  id: string;
  /** The entry it is about. */
  key: string;
  text: string;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Id of the comment that it answers. */
  answerTo?: string;
}

/** `GET /api/comments?unit=&period=`, oldest first. */
export interface CommentsReply {
  comments: Comment[];
  /** Id of the last one that this person has seen. */
  seen: string | null;
  people: Record<string, string>;
}

/** `POST /api/comments` → CommentsReply. */
export interface CommentRequest {
  unit: string;
  period: string;
  mutationId: string;
  key: string;
  /** 1–2,000 characters. */
  text: string;
  answerTo?: string;
}

/** `POST /api/comments/seen` → `{seen}`. */
export interface CommentsSeenRequest {
  unit: string;
  period: string;
  upTo: string;
}

export const MAX_COMMENT = 2_000;
