import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { asFlag } from '../arguments.ts';
import { customFunctions, type FunctionPage } from '../function-page.ts';
import { define, type HostObject } from '../host-object.ts';
import type { Pane } from '../pane.ts';
import { type Ribbon, UnknownControl } from '../ribbon.ts';

/** What the service objects of shared runtimes act on. */
export interface Services {
  readonly pane: Pane;
  readonly ribbon: Ribbon;
  readonly functions: FunctionPage;
}

/** `Office.addin.showAsTaskpane()` and `hide()`. */
const appRuntime = define<Pane>({
  name: 'AppRuntimeService',
  methods: {
    SetAppRuntimeState: (pane, args) => pane.setVisible(args.text(0) === 'Visible'),
    GetAppRuntimeState: (pane) => (pane.isVisible ? 'Visible' : 'Background'),
  },
});

/** `Office.addin.setStartupBehavior()` and `getStartupBehavior()`. */
const appRuntimePersistence = define<Pane>({
  name: 'AppRuntimePersistenceService',
  methods: {
    SetAppRuntimeStartState: (pane, args) => pane.setLoadsWithDocument(args.text(0) === 'Background'),
    GetAppRuntimeStartState: (pane) => (pane.loadsWithDocument ? 'Background' : 'Inactive'),
  },
});

/** `Office.ribbon.requestUpdate()`. */
const dynamicRibbon = define<Ribbon>({
  name: 'DynamicRibbon',
  methods: {
    GetButton: (ribbon, args) => ribbonButton({ ribbon, id: args.text(0) }),
    GetTab: (ribbon, args) => ribbonTab({ ribbon, id: args.text(0) }),
  },
});

const ribbonButton = define<{ readonly ribbon: Ribbon; readonly id: string }>({
  name: 'RibbonButton',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: ({ ribbon, id }) => known(() => ribbon.isEnabled(id)),
      set: ({ ribbon, id }, value) => known(() => ribbon.setEnabled(id, asFlag(value))),
    },
  },
});

const ribbonTab = define<{ readonly ribbon: Ribbon; readonly id: string }>({
  name: 'RibbonTab',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: { SetVisibility: ({ ribbon, id }, args) => known(() => ribbon.setVisible(id, args.flag(0))) },
});

/** Tells the host that the page can be called: ribbon functions and custom functions alike. */
const addinInternal = define<Services>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: ({ functions }) => functions.pageReady() },
});

const SERVICES: Readonly<Record<string, (services: Services) => HostObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': ({ pane }) => appRuntime(pane),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': ({ pane }) => appRuntimePersistence(pane),
  'Microsoft.DynamicRibbon.DynamicRibbon': ({ ribbon }) => dynamicRibbon(ribbon),
  'Microsoft.InternalService.AddinInternalService': (services) => addinInternal(services),
  'Microsoft.ExcelServices.CustomFunctions': ({ functions }) => customFunctions(functions),
};

/** The service object of that full name; unknown ones are refused. */
export function serviceNamed(name: string, services: Services): HostObject {
  const make = SERVICES[name];
  if (!make) throw apiNotFound(name);
  return make(services);
}

function known<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnknownControl) throw new ExcelError('ItemNotFound', error.message);
    throw error;
  }
}
