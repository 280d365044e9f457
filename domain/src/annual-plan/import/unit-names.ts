import type { Plan } from '../../plan/schema.ts';
import { plainWords } from '../../text/fold.ts';

export interface UnitsRead {
  /** Codes of plain units, groups or members, in the order of the text. */
  codes: string[];
  /** What names no unit of the plan: "Các phòng chuyên môn", "Công an xã". */
  unknown: string[];
}

/** Short forms that only mean something in a unit's name. */
const IN_NAMES: Record<string, string> = {
  p: 'phong',
  tt: 'trung tam',
  kt: 'kinh te',
  vh: 'van hoa',
  ub: 'uy ban',
  tyt: 'tram y te',
};
/** Words that neither add to a name nor tell two apart. */
const FILLERS = new Set([
  'va',
  'cac',
  'tren',
  'dia',
  'ban',
  'xa',
  'phuong',
  'thuoc',
  'cua',
  'ten',
  'tam',
  'phu',
]);

/** "Phòng VH-XH" and "P. VHXH" → `phong van hoa xa hoi`, a text with blanks at both ends so that words are whole. */
function nameWords(text: string): string[] {
  const words = plainWords(text).flatMap((word) => (IN_NAMES[word] ?? word).split(' '));
  // "xã hội" is a word, "xã" at the end of a name is where it is.
  return words.flatMap((word, i) => {
    if (word === 'xh' && words[i - 1] === 'hoa') return ['xa', 'hoi'];
    const social = word === 'xa' && words[i + 1] === 'hoi';
    return FILLERS.has(word) && !social && !(word === 'phu' && words[i + 1] === 'nu') ? [] : [word];
  });
}

interface Named {
  code: string;
  words: string;
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

function namesIn(plan: Plan): Named[] {
  return plan.units.flatMap(({ code, name, members = [] }) => [
    { code, words: spaced(nameWords(name)) },
    ...members.map((member) => ({ code: member.code, words: spaced(nameWords(member.name)) })),
  ]);
}

/**
 * The unit that a piece of text means: the same name, then a name that begins with it, then one that holds it. Only a
 * piece that cannot be taken apart any more may say more than a name: "Trạm Y tế xã Bến".
 */
function unitOf(piece: string, names: readonly Named[], last: boolean): string | null {
  const words = spaced(nameWords(piece));
  if (words.trim().length < 3) return null;
  const found =
    names.find((named) => named.words === words) ??
    only(names.filter((named) => named.words.startsWith(words))) ??
    only(names.filter((named) => named.words.includes(words))) ??
    (last
      ? only(names.filter((named) => named.words.trim().includes(' ') && words.startsWith(named.words)))
      : undefined);
  return found?.code ?? null;
}

/** One alone; a group when all its members are meant as well, its member when that one is. */
function only(found: readonly Named[]): Named | undefined {
  const [first, second, ...others] = found;
  if (first === undefined || second === undefined) return first;
  const inGroup = ({ code }: Named): boolean => code.startsWith(`${first.code}-`);
  if (!inGroup(second) || !others.every(inGroup)) return undefined;
  return others.length === 0 ? second : first;
}

const BETWEEN = [/[;\n]+/, /,/, /\s+và\s+|\s+va\s+|[&+/]/i];

/**
 * Units named in a cell: "TTPVHCC; VP HĐND&UBND". A piece is taken apart further only while it names no unit, since
 * names themselves hold "và" and commas.
 */
export function unitReader(plan: Plan): (text: string) => UnitsRead {
  const names = namesIn(plan);
  const read = (text: string, level: number): UnitsRead => {
    const pieces = text
      .normalize('NFC')
      .split(BETWEEN[level] ?? /$^/)
      .map((piece) => piece.replace(/^[\s\-–•*.:]+|[\s.:]+$/g, ''))
      .filter((piece) => piece !== '');
    const found: UnitsRead = { codes: [], unknown: [] };
    for (const piece of pieces) {
      const code = unitOf(piece, names, level + 1 === BETWEEN.length);
      if (code !== null) found.codes.push(code);
      else if (level + 1 < BETWEEN.length) {
        const inner = read(piece, level + 1);
        if (inner.codes.length > 0) {
          found.codes.push(...inner.codes);
          found.unknown.push(...inner.unknown);
        } else found.unknown.push(piece);
      } else found.unknown.push(piece);
    }
    return { codes: [...new Set(found.codes)], unknown: found.unknown };
  };
  return (text) => read(text, 0);
}
