/** One thing that is wrong with a plan file, in words for the person who keeps it. */
export interface PlanFault {
  /** Where in the file, e.g. `indicators[4].target.value`; empty for the file as a whole. */
  path: string;
  code: FaultCode;
  params: FaultParams;
  message: { vi: string; en: string };
}
export type FaultParams = Record<string, string | number>;

/** The closed list of faults, each in Vietnamese and English with what to do about it; `{name}` stands for a parameter. */
const TEXTS = {
  'not-a-plan': [
    'tệp không phải là một kế hoạch (cần một đối tượng JSON); chọn lại tệp kế hoạch',
    'the file is not a plan (a JSON object is needed); choose a plan file',
  ],
  'more-faults': [
    'còn những lỗi khác ngoài {count} lỗi trên; sửa các lỗi này rồi kiểm tra lại',
    'there are more faults than these {count}; mend these, then check again',
  ],
  'missing-field': ['thiếu “{field}” ({meaning}); ghi thêm mục này', '“{field}” is missing; add it'],
  'unknown-field': [
    'có “{field}” là mục không dùng đến; xóa đi hoặc sửa lại tên cho đúng',
    '“{field}” is not a field of a plan; remove it or correct its name',
  ],
  'wrong-type': ['“{field}” phải là {expected}', '“{field}” must be {expectedEn}'],
  'empty-text': ['“{field}” đang để trống; ghi nội dung vào', '“{field}” is empty; fill it in'],
  'empty-list': ['“{field}” phải có ít nhất một mục', '“{field}” needs at least one item'],
  'wrong-count': ['“{field}” phải có đúng {count} mục', '“{field}” needs exactly {count} items'],
  'number-too-small': ['“{field}” phải lớn hơn {minimum}', '“{field}” must be above {minimum}'],
  'bad-code': [
    'mã “{value}” không dùng được: chỉ dùng chữ không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ hoặc số; tối đa 40 ký tự',
    'the code “{value}” cannot be used: plain letters, digits, dots and dashes only, at most 40 characters, starting with a letter or digit',
  ],
  'bad-version': [
    'phiên bản “{value}” không dùng được: chỉ dùng chữ không dấu, số, gạch; tối đa 64 ký tự',
    'the version “{value}” cannot be used: plain letters, digits and dashes only, at most 64 characters',
  ],
  'unknown-choice': [
    '“{field}” là “{value}”; phải là một trong các lựa chọn: {allowed}',
    '“{field}” is “{value}”; it must be one of: {allowed}',
  ],
  'unknown-measure': [
    'cách đo “{value}” không có; chọn một trong các cách đo: {allowed}',
    'there is no measure “{value}”; choose one of: {allowed}',
  ],
  'duplicate-code': [
    'mã “{value}” đã dùng ở {first}; mỗi mã chỉ dùng một lần',
    'the code “{value}” is already used at {first}; use each code once',
  ],
  'duplicate-key': [
    'mã “{value}” trùng với mã ở {first}, nên số liệu của hai dòng sẽ lẫn vào nhau; đổi một trong hai mã',
    'the code “{value}” collides with {first}, so the figures of two rows would mix; change one of the two',
  ],
  'duplicate-owner': [
    'đơn vị “{unit}” được ghi hai lần với cùng một vai trò; bỏ một dòng',
    'the unit “{unit}” has the same role twice; remove one of the two',
  ],
  'unknown-unit': [
    'không có đơn vị nào mang mã “{value}”; sửa mã, hoặc thêm đơn vị vào “units”',
    'no unit has the code “{value}”; correct the code, or add the unit to “units”',
  ],
  'unknown-area': [
    'không có lĩnh vực nào mang mã “{value}”; sửa mã, hoặc thêm lĩnh vực vào “areas”',
    'no area has the code “{value}”; correct the code, or add the area to “areas”',
  ],
  'unknown-indicator': [
    'không có chỉ tiêu nào mang mã “{value}”; sửa mã, hoặc thêm chỉ tiêu vào “indicators”',
    'no indicator has the code “{value}”; correct the code, or add the indicator to “indicators”',
  ],
  'unknown-oddity': [
    'không có điểm cần lưu ý nào mang mã “{value}”; sửa mã, hoặc thêm vào “oddities”',
    'no oddity of the text has the code “{value}”; correct the code, or add it to “oddities”',
  ],
  'no-reporter': [
    'chưa có đơn vị nào nhập số liệu (“reportedBy” trống); ghi mã đơn vị nhập',
    'no unit enters the figures (“reportedBy” is empty); name the unit that does',
  ],
  'reporter-without-role': [
    'đơn vị “{value}” nhập số liệu nhưng không có trong danh sách đơn vị liên quan (“owners”); thêm đơn vị vào đó với vai trò “enter”',
    'the unit “{value}” enters figures but is not among the owners; add it there in the role “enter”',
  ],
  'several-sources': [
    'số liệu lấy từ một nguồn duy nhất nhưng có {count} đơn vị nhập; giữ một đơn vị, hoặc đổi “acrossUnits”',
    'the figure has a single source, yet {count} units enter it; keep one, or change “acrossUnits”',
  ],
  'no-lead': [
    'chưa có đơn vị chủ trì; ghi một đơn vị với vai trò “lead”',
    'no unit leads it; name a unit in the role “lead”',
  ],
  'group-without-members': [
    '“{unit}” là nhóm đơn vị nhưng chưa có thành viên, nên không ai báo cáo; thêm vào “members”',
    '“{unit}” is a group without members, so nobody reports; add them to “members”',
  ],
  'members-without-group': [
    '“{unit}” có thành viên nhưng không được ghi là nhóm (“group”); đánh dấu là nhóm, hoặc bỏ “members”',
    '“{unit}” has members but is not marked as a group; mark it (“group”), or take “members” out',
  ],
  'no-coordinator': [
    'chưa có đơn vị tổng hợp; đánh dấu “coordinator” cho một đơn vị',
    'no unit is the coordinator; mark one (“coordinator”)',
  ],
  'several-coordinators': [
    'có {count} đơn vị tổng hợp; chỉ được có một',
    '{count} units are coordinators; only one may be',
  ],
  'percent-out-of-range': [
    'mục tiêu {value}% không hợp lý; tỷ lệ phải từ 0 đến 100',
    'a target of {value}% makes no sense; a percentage must lie between 0 and 100',
  ],
  'level-out-of-range': [
    'mục tiêu cấp độ {value} không nằm trong thang từ 1 đến {max}; sửa mục tiêu hoặc thang',
    'a target of level {value} is not on the scale from 1 to {max}; correct the target or the scale',
  ],
  'years-reversed': [
    'năm đầu {from} sau năm cuối {to}; sửa một trong hai năm',
    'the first year {from} is after the last year {to}; correct one of the two',
  ],
  'phase-reversed': [
    'giai đoạn bắt đầu năm {from}, sau năm kết thúc {to}; sửa một trong hai năm',
    'the phase begins in {from}, after its end in {to}; correct one of the two',
  ],
  'phase-outside-years': [
    'giai đoạn {from}-{to} nằm ngoài các năm {first}-{last} của kế hoạch; sửa giai đoạn hoặc các năm',
    'the phase {from}-{to} lies outside the plan’s years {first}-{last}; correct the phase or the years',
  ],
  'wrong-aggregation': [
    'cách tổng hợp “{value}” không dùng được với cách đo “{measure}”; đổi một trong hai',
    'the aggregation “{value}” does not fit the measure “{measure}”; change one of the two',
  ],
  'clause-not-under-task': [
    'mã vế câu “{value}” không thuộc nhiệm vụ “{task}” (phải bắt đầu bằng “{task}.”)',
    'the clause code “{value}” is not under the task “{task}” (it must begin with “{task}.”)',
  ],
  'not-in-quote': [
    '“{field}” không có trong câu nguyên văn của mục này; chép đúng từng chữ từ câu đó',
    '“{field}” does not occur in the sentence quoted here; copy it from there word for word',
  ],
  'subset-of-itself': [
    'các chỉ tiêu là phần của nhau thành vòng tròn: {chain}; bỏ một “subsetOf” trong vòng',
    'indicators are parts of each other in a circle: {chain}; take one “subsetOf” of them out',
  ],
  'subset-other-measure': [
    'là một phần của “{value}” nhưng hai chỉ tiêu có cách đo khác nhau; sửa cách đo, hoặc bỏ “subsetOf”',
    'is a part of “{value}”, yet the two are measured differently; correct the measure, or take “subsetOf” out',
  ],
  'not-nfc': [
    'câu nguyên văn dùng cách mã hóa dấu khác (không phải NFC); gõ lại hoặc dán lại câu từ văn bản',
    'the quoted sentence is not in NFC; type or paste it again',
  ],
  'reserved-code': [
    'mã “{value}” trùng với mã mà biểu mẫu dùng cho dòng tiêu đề ẩn hoặc dòng kinh phí; chọn mã khác',
    'the code “{value}” is one that the forms use for their hidden row or for budget rows; choose another',
  ],
  'replaces-itself': [
    'bản kế hoạch ghi là thay thế chính nó (“{version}”); đổi phiên bản của tệp này',
    'the plan says that it replaces itself (“{version}”); change the version of this file',
  ],
  'map-to-nothing': [
    'mã số liệu “{from}” được chuyển sang “{to}”, nhưng bản này không có “{to}”; ghi một mã của bản này, hoặc null',
    'the entry “{from}” is moved to “{to}”, which this plan does not have; write one that it has, or null',
  ],
  'map-still-used': [
    'mã số liệu “{from}” được chuyển đi nhưng vẫn là một dòng của bản này, nên số liệu cũ sẽ mất chỗ; bỏ dòng đó khỏi bảng chuyển mã, hoặc đổi mã của dòng mới',
    'the entry “{from}” is moved away, yet it is still a row of this plan, so old figures would lose their place; take it out of the map, or give the new row another code',
  ],
  'map-meets': [
    'mã số liệu “{from}” và “{first}” cùng chuyển vào “{to}”; chỉ một mã được chuyển vào, mã kia ghi null',
    'the entries “{from}” and “{first}” both move to “{to}”; only one may, write null for the other',
  ],
  'change-wrong-count': ['thay đổi “{kind}” phải có {want}', 'the change “{kind}” needs {wantEn}'],
  'change-unknown-code': [
    'thay đổi nhắc đến mã “{value}” mà bản này không có; sửa mã cho đúng',
    'the change names the code “{value}”, which this plan does not have; correct the code',
  ],
  'change-still-there': [
    'mã “{value}” được ghi là đã {kindVi} nhưng vẫn có trong bản này; bỏ mã đó, hoặc sửa thay đổi này',
    'the code “{value}” is said to be {kind}, yet this plan still has it; take it out, or correct the change',
  ],
  'split-moved': [
    'mã “{value}” được tách, số liệu cũ không tự chia được; chuyển “{key}” sang null và nhập lại ở các mã mới',
    'the code “{value}” is split and old figures cannot be divided by themselves; move “{key}” to null and enter them anew',
  ],
  'change-not-in-map': [
    'mã “{value}” được ghi là đã {kindVi} nhưng bảng chuyển mã (“keys”) không nói số liệu của nó đi đâu; ghi mã mới hoặc null',
    'the code “{value}” is said to be {kind}, yet “keys” does not say where its figures go; write the new key or null',
  ],
  'older-other-version': [
    'tệp này thay thế bản “{want}”, nhưng tệp bản trước là “{version}”; chọn đúng bản trước, hoặc sửa “replaces”',
    'this file replaces “{want}”, but the older file is “{version}”; choose the right file, or correct “replaces”',
  ],
  'no-replaces': [
    'tệp chưa ghi thay thế bản nào (“replaces”), nên số liệu đã nhập không chuyển sang được; ghi phiên bản đang dùng vào đó',
    'the file does not say which plan it replaces (“replaces”), so entered figures cannot be carried over; write the version in use there',
  ],
  'map-from-nothing': [
    'bảng chuyển mã nhắc đến “{from}” mà bản trước không có; bỏ dòng đó khỏi bảng',
    'the map names “{from}”, which the older plan does not have; take the line out',
  ],
  'map-forgot': [
    'bản trước có “{key}”, bản này không còn mà bảng chuyển mã không nói đến; ghi mã mới hoặc null',
    'the older plan has “{key}”, this one has not, and the map does not say what became of it; write its new key or null',
  ],
  'map-other-measure': [
    '“{from}” chuyển sang “{to}” nhưng hai mã khác cách đo, nên số liệu cũ không đọc được nữa; chuyển “{from}” sang null',
    '“{from}” moves to “{to}”, yet the two are measured differently, so old figures could not be read any more; move “{from}” to null',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>;

export type FaultCode = keyof typeof TEXTS;
export const FAULT_CODES = Object.keys(TEXTS) as FaultCode[];

const fill = (text: string, params: FaultParams): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

/** @param place the words for where it is, e.g. “Chỉ tiêu TTHC.05”; empty for the file as a whole */
export function fault(
  code: FaultCode,
  path: string,
  params: FaultParams,
  place: { vi: string; en: string },
): PlanFault {
  const [vi, en] = TEXTS[code];
  const say = (where: string, text: string): string =>
    `${where === '' ? '' : `${where}: `}${fill(text, params)}.`;
  return { path, code, params, message: { vi: say(place.vi, vi), en: say(place.en, en) } };
}
