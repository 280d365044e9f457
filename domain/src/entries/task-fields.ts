/** The six states of a task, with the words of the form. */
export const TASK_STATUSES = [
  'not-due',
  'in-progress',
  'in-progress-late',
  'done',
  'done-late',
  'dropped',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** What people choose from in the column Trạng thái. */
export const TASK_STATUS_NAMES: Record<TaskStatus, string> = {
  'not-due': 'Chưa đến hạn',
  'in-progress': 'Đang thực hiện (trong hạn)',
  'in-progress-late': 'Đang thực hiện (quá hạn)',
  done: 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  dropped: 'Không còn thực hiện',
};

/** Fields of a clause that the lead unit fills; a co-ordinating unit fills `cooperation` and nothing else. */
export const LEAD_FIELDS = [
  'person',
  'deadline',
  'product',
  'status',
  'percent',
  'result',
  'difficulty',
  'proposal',
] as const;
export type TaskField = (typeof LEAD_FIELDS)[number] | 'cooperation';

export const taskKey = (clause: string, field: TaskField): string => `${clause}/${field}`;
