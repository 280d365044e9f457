import { apiNotFound } from '../model/excel-error.ts';
import type { HostObject } from './host-object.ts';
import type { QueryInfo } from './wire.ts';

/** What a `load` asks of one object: members to read, and what to read below its objects. */
interface Selection {
  all: boolean;
  readonly below: Map<string, Selection>;
}

/** Answers a `load`: `{Name: value, Format: {Fill: {…}}, _Items: […]}`. Unknown members are refused. */
export function queryObject(object: HostObject, query: QueryInfo): Record<string, unknown> {
  const selection = emptySelection();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) selection.all = true;
  for (const path of paths) select(selection, path.split('/'));
  return read(object, selection, query);
}

function emptySelection(): Selection {
  return { all: false, below: new Map() };
}

function select(selection: Selection, [head = '', ...rest]: string[]): void {
  if (head === '' || head === '*') {
    selection.all = true;
    return;
  }
  if (head === '$none') return;
  const below = selection.below.get(head) ?? emptySelection();
  selection.below.set(head, below);
  if (rest.length > 0) select(below, rest);
  else below.all = true;
}

function read(object: HostObject, selection: Selection, query: QueryInfo = {}): Record<string, unknown> {
  const answer: Record<string, unknown> = { ...object.identity() };
  if (object.isCollection) readItems(object, selection, query, answer);
  else if (selection.all) for (const name of object.properties) answer[name] = object.get(name);
  for (const [member, below] of selection.below) {
    if (object.isCollection && (member === 'items' || !object.has(pascal(member)))) continue;
    readMember(object, member, below, answer);
  }
  return answer;
}

function readMember(
  object: HostObject,
  member: string,
  below: Selection,
  answer: Record<string, unknown>,
): void {
  const name = object.properties.find((one) => one.toLowerCase() === member.toLowerCase());
  if (name !== undefined) {
    answer[name] = object.get(name);
    return;
  }
  const child = object.object(pascal(member));
  if (child && !child.isCollection && child.properties.length === 0 && below.below.size === 0) {
    throw apiNotFound(object.member(member));
  }
  answer[pascal(member)] = child ? read(child, below) : null;
}

/** A collection's selection is about its items, with or without `items/` in front. */
function readItems(
  object: HostObject,
  selection: Selection,
  query: QueryInfo,
  answer: Record<string, unknown>,
): void {
  const forItems = selection.below.get('items') ?? emptySelection();
  const merged: Selection = { all: forItems.all || selection.all, below: new Map(forItems.below) };
  for (const [member, below] of selection.below) {
    if (member !== 'items' && !object.has(pascal(member))) merged.below.set(member, below);
  }
  const start = query.Skip ?? 0;
  const items = object.items().slice(start, query.Top === undefined ? undefined : start + query.Top);
  answer._Items = items.map((item) => read(item, merged));
}

function pascal(member: string): string {
  return `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
}
