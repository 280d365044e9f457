/** What the terminal says, Vietnamese first: one line each, with what to do. */
export const MESSAGES = {
  portInUse: (port: number) => [
    `Cổng ${port} đang được dùng. Hãy tắt chương trình kia, hoặc chạy: npm start -- --port ${port + 1}`,
    `Port ${port} is in use. Stop the other program, or run: npm start -- --port ${port + 1}`,
  ],
  portNotAllowed: (port: number) => [
    `Hệ điều hành không cho mở cổng ${port}. Hãy chọn cổng khác: npm start -- --port 3000`,
    `The system does not allow port ${port}. Choose another: npm start -- --port 3000`,
  ],
  folderInUse: (folder: string) => [
    `Thư mục dữ liệu ${folder} đang được một máy chủ khác dùng. Hãy tắt máy chủ đó, hoặc chọn thư mục khác bằng --data`,
    `The data folder ${folder} is used by another server. Stop that one, or choose another folder with --data`,
  ],
  unwritable: (folder: string, reason: string) => [
    `Không ghi được vào thư mục dữ liệu ${folder} (${reason}). Hãy kiểm tra quyền ghi và chỗ trống, hoặc chọn thư mục khác bằng --data`,
    `The data folder ${folder} cannot be written (${reason}). Check its permissions and the free space, or choose another with --data`,
  ],
  wrongOption: (option: string) => [
    `Không hiểu tùy chọn: ${option}. Dùng được: --port SỐ, --data THƯ_MỤC, --today NĂM-THÁNG-NGÀY, --reset, --excel`,
    `Unknown or incomplete option: ${option}. Use --port NUMBER, --data FOLDER, --today YYYY-MM-DD, --reset, --excel`,
  ],
  notOurs: (folder: string) => [
    `--reset chỉ xóa thư mục dữ liệu của Sổ CCHC; ${folder} có tệp khác nên được giữ nguyên. Hãy chọn thư mục khác bằng --data`,
    `--reset only clears a data folder of Sổ CCHC; ${folder} has other files and was left alone. Choose another with --data`,
  ],
  noCertificate: (folder: string) => [
    `Không có chứng chỉ phát triển trong ${folder}. Hãy chạy: npx office-addin-dev-certs install`,
    `There is no development certificate in ${folder}. Run: npx office-addin-dev-certs install`,
  ],
  wrongMail: () => [
    'CCHC_SMTP phải là smtp:// hoặc smtps:// và tên máy chủ thư; CCHC_MAIL_FROM là địa chỉ người gửi, ví dụ: so-cchc@example.vn',
    'CCHC_SMTP must be smtp:// or smtps:// and the mail server; CCHC_MAIL_FROM the sender, for example so-cchc@example.vn',
  ],
  unexpected: (message: string) => [
    `Không khởi động được: ${message}`,
    `The server could not start: ${message}`,
  ],
  stopped: () => ['Đã dừng. Dữ liệu đã được lưu. / Stopped. The data is saved.'],
} as const satisfies Record<string, (...args: never[]) => readonly string[]>;

/** A start that cannot go on, in words for the person at the terminal. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
