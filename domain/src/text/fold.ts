/**
 * A text as it is compared when people write the same words differently: without accents, case, punctuation and the
 * difference of hoá and hóa, of composed and decomposed letters, of dashes. `Văn hoá – Xã hội` → `van hoa xa hoi`.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

/** Words that offices shorten everywhere; folded, as whole words. */
const SHORT_FORMS = new Map(
  Object.entries({
    cchc: 'cai cach hanh chinh',
    tthc: 'thu tuc hanh chinh',
    vbqppl: 'van ban quy pham phap luat',
    qppl: 'quy pham phap luat',
    cbccvc: 'can bo cong chuc vien chuc',
    cbcc: 'can bo cong chuc',
    ccvc: 'cong chuc vien chuc',
    nsnn: 'ngan sach nha nuoc',
    nsdp: 'ngan sach dia phuong',
    dvc: 'dich vu cong',
    dvctt: 'dich vu cong truc tuyen',
    cntt: 'cong nghe thong tin',
    cds: 'chuyen doi so',
    csdl: 'co so du lieu',
    ubnd: 'uy ban nhan dan',
    hdnd: 'hoi dong nhan dan',
    ubmttq: 'uy ban mat tran to quoc',
    mttq: 'mat tran to quoc',
    ttpvhcc: 'trung tam phuc vu hanh chinh cong',
    tthcc: 'trung tam hanh chinh cong',
    pvhcc: 'phuc vu hanh chinh cong',
    hcc: 'hanh chinh cong',
    vhxh: 'van hoa xa hoi',
    lhpn: 'lien hiep phu nu',
    ccb: 'cuu chien binh',
    tncs: 'thanh nien cong san',
    thcs: 'trung hoc co so',
    qtnb: 'quy trinh noi bo',
    vb: 'van ban',
    kh: 'ke hoach',
    bc: 'bao cao',
    xd: 'xay dung',
    qg: 'quoc gia',
    hc: 'hanh chinh',
    hs: 'ho so',
    ko: 'khong',
    k: 'khong',
    dc: 'duoc',
    nq: 'nghi quyet',
    vp: 'van phong',
    cq: 'co quan',
    dv: 'don vi',
    tg: 'thoi gian',
    sp: 'san pham',
  }),
);

/** The words of a folded text, with what offices shorten written out. */
export function plainWords(text: string): string[] {
  const words = folded(text)
    .replace(/(\d) (g)\b/g, '$1$2')
    .split(' ')
    .filter((word) => word !== '');
  return words.flatMap((word) => SHORT_FORMS.get(word)?.split(' ') ?? [word]);
}
