import { describe, expect, it } from 'vitest';
import { aPlan } from '../../testing/builders.ts';
import { unitReader } from './unit-names.ts';

const units = unitReader(aPlan());

describe('units as offices write them', () => {
  it.each([
    ['Phòng Văn hóa - Xã hội', 'DV1'],
    ['Phòng Văn hoá – Xã hội', 'DV1'],
    ['Phòng VHXH', 'DV1'],
    ['P. VH-XH', 'DV1'],
    ['phong van hoa xa hoi', 'DV1'],
    ['Phòng VH&XH xã', 'DV1'],
    ['TTPVHCC', 'DV2'],
    ['Trung tâm PVHCC', 'DV2'],
    ['TT Phục vụ hành chính công xã', 'DV2'],
    ['Văn phòng HĐND và UBND', 'DV3'],
    ['VP HĐND&UBND', 'DV3'],
    ['VP HĐND-UBND xã', 'DV3'],
    ['Văn phòng', 'DV3'],
    ['P.KT', 'DV4'],
    ['Phòng Kinh tế xã', 'DV4'],
    ['Trạm y tế', 'DV5'],
    ['TYT xã', 'DV5'],
    ['các trường học', 'DV6'],
    ['Trường Tiểu học', 'DV6-02'],
    ['UBMTTQ xã', 'DV7-01'],
    ['Hội LHPN xã', 'DV7-03'],
    ['Đoàn Thanh niên', 'DV7-04'],
    ['Các thôn', 'DV8'],
    ['Thôn 3', 'DV8-03'],
    ['TTPVHCC; VP HĐND&UBND', 'DV2+DV3'],
    ['Phòng Kinh tế, Trạm Y tế và các trường học', 'DV4+DV5+DV6'],
    ['- Phòng VHXH\n- Phòng KT', 'DV1+DV4'],
  ])('%j is %s', (text, want) => {
    expect(units(text)).toEqual({ codes: want.split('+'), unknown: [] });
  });

  it.each(['Các phòng chuyên môn', 'Công an xã', 'Kho bạc Nhà nước khu vực', 'Phòng', 'Ban'])(
    'keeps %j as a text that names no unit of the plan',
    (text) => {
      expect(units(text)).toEqual({ codes: [], unknown: [text] });
    },
  );

  it('keeps what it does not know beside what it knows', () => {
    expect(units('Phòng Kinh tế; Công an xã')).toEqual({ codes: ['DV4'], unknown: ['Công an xã'] });
    expect(units('')).toEqual({ codes: [], unknown: [] });
  });

  it('takes every full name of the plan for that unit', () => {
    for (const { code, name, members = [] } of aPlan().units)
      for (const each of [{ code, name }, ...members])
        if (!name.includes(';')) expect(units(each.name).codes).toEqual([each.code]);
  });
});
