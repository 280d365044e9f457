import { ExcelError } from '../../model/excel-error.ts';
import type { XmlPart } from '../../model/sheet-parts.ts';
import type { Workbook } from '../../model/workbook.ts';
import { define, type HostObject, type TypeSpec } from '../host-object.ts';

interface Scope {
  readonly workbook: Workbook;
  /** null = the parts of all namespaces */
  readonly namespace: string | null;
}

const shared: Pick<TypeSpec<Scope>, 'items' | 'item'> = {
  items: (scope) => partsOf(scope).map(({ id }) => customXmlPart({ workbook: scope.workbook, id })),
  item: (scope, key): HostObject => find(scope, key.text(0)) ?? missing(),
};

/** All custom XML parts of the file. */
export const customXmlParts = define<Scope>({
  name: 'CustomXmlPartCollection',
  ...shared,
  methods: {
    Add: ({ workbook }, args) => customXmlPart({ workbook, id: workbook.xmlParts.add(args.text(0)).id }),
    GetByNamespace: ({ workbook }, args) => scopedParts({ workbook, namespace: args.text(0) }),
    GetCount: (scope) => partsOf(scope).length,
    GetItem: (scope, args) => find(scope, args.text(0)) ?? missing(),
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
});

const scopedParts = define<Scope>({
  name: 'CustomXmlPartScopedCollection',
  ...shared,
  methods: {
    GetCount: (scope) => partsOf(scope).length,
    GetItem: (scope, args) => find(scope, args.text(0)) ?? missing(),
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
    GetOnlyItem: (scope) => only(scope) ?? missing(),
    GetOnlyItemOrNullObject: (scope) => only(scope),
  },
});

const customXmlPart = define<{ readonly workbook: Workbook; readonly id: string }>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ workbook, id }) => workbook.xmlParts.find(id) !== undefined,
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ workbook, id }) => workbook.xmlParts.find(id)?.namespace },
  },
  methods: {
    GetXml: ({ workbook, id }) => workbook.xmlParts.find(id)?.xml,
    SetXml: ({ workbook, id }, args) => workbook.xmlParts.setXml(id, args.text(0)),
    Delete: ({ workbook, id }) => workbook.xmlParts.delete(id),
  },
});

function partsOf({ workbook, namespace }: Scope): readonly XmlPart[] {
  return namespace === null ? workbook.xmlParts.all : workbook.xmlParts.byNamespace(namespace);
}

function find(scope: Scope, id: string): HostObject | null {
  const part = partsOf(scope).find((one) => one.id === id);
  return part ? customXmlPart({ workbook: scope.workbook, id }) : null;
}

/** More than one is not "the only one": Excel answers as if there were none. */
function only(scope: Scope): HostObject | null {
  const [first, ...others] = partsOf(scope);
  return first && others.length === 0 ? customXmlPart({ workbook: scope.workbook, id: first.id }) : null;
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
