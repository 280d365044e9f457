import type { Travel, VietnameseMethod } from '../model/index.ts';

/** Words of the workbench's own chrome: as Vietnamese Excel has them, and as English Excel has them. */
export interface Texts {
  readonly file: string;
  readonly newBook: string;
  readonly bookName: (n: number) => string;
  readonly save: string;
  readonly saveAs: string;
  readonly open: string;
  readonly savedBooks: string;
  readonly noSavedBooks: string;
  readonly remove: string;
  readonly undo: string;
  readonly redo: string;
  readonly unsaved: string;
  readonly saved: string;
  readonly nameOfBook: string;
  readonly ok: string;
  readonly cancel: string;
  readonly yes: string;
  readonly no: string;
  readonly retry: string;
  readonly dontSave: string;
  readonly wantToSave: (name: string) => string;
  readonly reallyRemove: (name: string) => string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly enter: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly previousSheets: string;
  readonly nextSheets: string;
  readonly grid: string;
  readonly ready: string;
  readonly entering: string;
  readonly editing: string;
  readonly calculating: string;
  readonly average: string;
  readonly count: string;
  readonly sum: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly pickFromList: string;
  readonly badReference: string;
  readonly noFunction: (name: string) => string;
  readonly noManifest: (reason: string) => string;
  readonly ribbon: string;
  readonly copied: string;
  readonly downloadXlsx: string;
  readonly openXlsx: string;
  readonly badXlsx: (reason: string) => string;
  readonly saveCopy: string;
  readonly closeBook: string;
  readonly closeUnsaved: string;
  readonly reloadPane: string;
  readonly crash: string;
  readonly trial: string;
  readonly actAs: string;
  readonly hostNames: Readonly<Record<string, string>>;
  readonly filterByCell: string;
  readonly filterOf: (heading: string) => string;
  readonly search: string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly clearFilters: string;
  readonly secondWindow: string;
  readonly xmlTravels: Readonly<Record<Travel, string>>;
  readonly xmlDeliver: string;
  readonly keyboards: Readonly<Record<'own' | VietnameseMethod, string>>;
  readonly faultSlow: string;
  readonly faultHang: string;
  readonly faultHalf: string;
  readonly faultLost: string;
  readonly faultNone: string;
  readonly faultReady: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly pasteValues: string;
  readonly insertRows: string;
  readonly deleteRows: string;
  readonly insertColumns: string;
  readonly deleteColumns: string;
  readonly clear: string;
  readonly merge: string;
  readonly unmerge: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly replace: string;
  readonly findWhat: string;
  readonly replaceBy: string;
  readonly protect: string;
  readonly unprotect: string;
  readonly password: string;
  readonly cellMenu: string;
}

const vi: Texts = {
  file: 'Tệp',
  newBook: 'Sổ làm việc mới',
  bookName: (n) => `Sổ làm việc ${n}`,
  save: 'Lưu',
  saveAs: 'Lưu thành…',
  open: 'Mở',
  savedBooks: 'Sổ làm việc đã lưu trên trình duyệt này',
  noSavedBooks: 'Chưa có sổ làm việc nào được lưu.',
  remove: 'Xóa',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  unsaved: 'chưa lưu',
  saved: 'Đã lưu',
  nameOfBook: 'Tên sổ làm việc',
  ok: 'OK',
  cancel: 'Hủy bỏ',
  yes: 'Có',
  no: 'Không',
  retry: 'Thử lại',
  dontSave: 'Không lưu',
  wantToSave: (name) => `Bạn có muốn lưu những thay đổi trong “${name}” không?`,
  reallyRemove: (name) => `Xóa hẳn “${name}” khỏi trình duyệt này?`,
  nameBox: 'Hộp Tên',
  formulaBar: 'Thanh Công thức',
  enter: 'Nhập',
  sheets: 'Các trang tính',
  addSheet: 'Trang tính mới',
  previousSheets: 'Các trang tính phía trước',
  nextSheets: 'Các trang tính phía sau',
  grid: 'Lưới ô',
  ready: 'Sẵn sàng',
  entering: 'Nhập',
  editing: 'Sửa',
  calculating: 'Đang tính…',
  average: 'Trung bình',
  count: 'Đếm',
  sum: 'Tổng',
  closePane: 'Đóng khung tác vụ',
  resizePane: 'Độ rộng khung tác vụ',
  pickFromList: 'Chọn từ danh sách',
  badReference:
    'Tham chiếu không hợp lệ. Hãy nhập địa chỉ ô như B5, A1:C3 hoặc một tên có trong sổ làm việc.',
  noFunction: (name) => `Phần bổ trợ chưa sẵn sàng để chạy lệnh “${name}”.`,
  noManifest: (reason) => `Không tải được phần bổ trợ: ${reason}`,
  ribbon: 'Dải băng',
  saveCopy: 'Lưu một bản sao…',
  closeBook: 'Đóng',
  closeUnsaved: 'Đóng, không lưu',
  reloadPane: 'Tải lại khung tác vụ',
  crash: 'Excel dừng đột ngột (mất phần mới nhập)',
  trial: 'Thử nghiệm',
  actAs: 'Đóng vai',
  hostNames: {
    '1.15': 'Microsoft 365',
    '1.14': 'Excel 2021',
    '1.14-plain': 'Excel 2021, không có hàm tùy chỉnh',
    '1.19': 'Microsoft 365, hoàn tác được phần bổ trợ',
    web: 'Excel trên web (5 MB mỗi lô lệnh)',
  },
  filterByCell: 'Lọc theo giá trị ô này',
  filterOf: (heading) => `Lọc và sắp xếp: ${heading}`,
  search: 'Tìm kiếm',
  selectAll: '(Chọn Tất cả)',
  blanks: '(Trống)',
  clearFilters: 'Bỏ lọc',
  secondWindow: 'Mở cùng tệp ở cửa sổ khác',
  xmlTravels: {
    live: 'Phần XML của người kia: tới ngay',
    late: 'Phần XML của người kia: tới chậm',
    never: 'Phần XML của người kia: không tới',
  },
  xmlDeliver: 'Cho những gì tới chậm tới nơi',
  keyboards: { own: 'Bàn phím của máy', telex: 'Bàn phím Telex', vni: 'Bàn phím VNI' },
  faultSlow: 'Lô lệnh kế tiếp chậm 10 giây',
  faultHang: 'Lô lệnh kế tiếp treo',
  faultHalf: 'Lô lệnh kế tiếp hỏng giữa chừng',
  faultLost: 'Lô lệnh kế tiếp chạy nhưng mất trả lời',
  faultNone: 'Không còn sự cố',
  faultReady: 'Đã đặt sự cố cho lô lệnh kế tiếp.',
  downloadXlsx: 'Tải xuống .xlsx',
  openXlsx: 'Mở .xlsx…',
  badXlsx: (reason) => `Không làm được với tệp .xlsx: ${reason}`,
  copied: 'Đã sao chép. Bấm Ctrl+V để dán.',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  pasteValues: 'Chỉ dán giá trị',
  insertRows: 'Chèn hàng',
  deleteRows: 'Xóa hàng',
  insertColumns: 'Chèn cột',
  deleteColumns: 'Xóa cột',
  clear: 'Xóa nội dung',
  merge: 'Phối ô',
  unmerge: 'Hủy phối ô',
  sortUp: 'Sắp xếp từ A đến Z',
  sortDown: 'Sắp xếp từ Z đến A',
  replace: 'Tìm và thay thế…',
  findWhat: 'Tìm',
  replaceBy: 'Thay bằng',
  protect: 'Bảo vệ trang tính',
  unprotect: 'Bỏ bảo vệ trang tính',
  password: 'Mật khẩu',
  cellMenu: 'Lệnh cho ô',
};

const en: Texts = {
  file: 'File',
  newBook: 'New workbook',
  bookName: (n) => `Book${n}`,
  save: 'Save',
  saveAs: 'Save As…',
  open: 'Open',
  savedBooks: 'Workbooks saved in this browser',
  noSavedBooks: 'No workbook has been saved yet.',
  remove: 'Delete',
  undo: 'Undo',
  redo: 'Redo',
  unsaved: 'unsaved',
  saved: 'Saved',
  nameOfBook: 'Workbook name',
  ok: 'OK',
  cancel: 'Cancel',
  yes: 'Yes',
  no: 'No',
  retry: 'Retry',
  dontSave: "Don't Save",
  wantToSave: (name) => `Want to save your changes to “${name}”?`,
  reallyRemove: (name) => `Delete “${name}” from this browser for good?`,
  nameBox: 'Name Box',
  formulaBar: 'Formula Bar',
  enter: 'Enter',
  sheets: 'Sheets',
  addSheet: 'New sheet',
  previousSheets: 'Sheets before',
  nextSheets: 'Sheets after',
  grid: 'Grid',
  ready: 'Ready',
  entering: 'Enter',
  editing: 'Edit',
  calculating: 'Calculating…',
  average: 'Average',
  count: 'Count',
  sum: 'Sum',
  closePane: 'Close task pane',
  resizePane: 'Task pane width',
  pickFromList: 'Pick from list',
  badReference: 'Reference is not valid. Type a cell address such as B5, A1:C3 or a name of this workbook.',
  noFunction: (name) => `The add-in is not ready to run “${name}”.`,
  noManifest: (reason) => `The add-in could not be loaded: ${reason}`,
  ribbon: 'Ribbon',
  saveCopy: 'Save a copy…',
  closeBook: 'Close',
  closeUnsaved: 'Close without saving',
  reloadPane: 'Reload the task pane',
  crash: 'Excel crashes (recent work is lost)',
  trial: 'Trials',
  actAs: 'Act as',
  hostNames: {
    '1.15': 'Microsoft 365',
    '1.14': 'Excel 2021',
    '1.14-plain': 'Excel 2021 without custom functions',
    '1.19': 'Microsoft 365 that undoes add-ins',
    web: 'Excel on the web (5 MB a batch)',
  },
  filterByCell: "Filter by this cell's value",
  filterOf: (heading) => `Filter and sort: ${heading}`,
  search: 'Search',
  selectAll: '(Select All)',
  blanks: '(Blanks)',
  clearFilters: 'Clear filters',
  secondWindow: 'Open this file in another window',
  xmlTravels: {
    live: "The other's XML parts: arrive at once",
    late: "The other's XML parts: arrive late",
    never: "The other's XML parts: never arrive",
  },
  xmlDeliver: 'Let what is late arrive',
  keyboards: { own: "This machine's keyboard", telex: 'Telex keyboard', vni: 'VNI keyboard' },
  faultSlow: 'Next batch takes 10 seconds',
  faultHang: 'Next batch hangs',
  faultHalf: 'Next batch fails half way',
  faultLost: 'Next batch runs, its answer is lost',
  faultNone: 'No faults',
  faultReady: 'The next batch will meet it.',
  downloadXlsx: 'Download .xlsx',
  openXlsx: 'Open .xlsx…',
  badXlsx: (reason) => `The .xlsx file cannot be used: ${reason}`,
  copied: 'Copied. Press Ctrl+V to paste.',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteValues: 'Paste values only',
  insertRows: 'Insert rows',
  deleteRows: 'Delete rows',
  insertColumns: 'Insert columns',
  deleteColumns: 'Delete columns',
  clear: 'Clear contents',
  merge: 'Merge cells',
  unmerge: 'Unmerge cells',
  sortUp: 'Sort A to Z',
  sortDown: 'Sort Z to A',
  replace: 'Find and replace…',
  findWhat: 'Find',
  replaceBy: 'Replace with',
  protect: 'Protect sheet',
  unprotect: 'Unprotect sheet',
  password: 'Password',
  cellMenu: 'Cell commands',
};

export const TEXTS: Readonly<Record<'vi-VN' | 'en-US', Texts>> = { 'vi-VN': vi, 'en-US': en };
