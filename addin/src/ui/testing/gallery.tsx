import './loaded-screens.ts';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { createNavigation } from '../navigation.ts';
import { createPreferences, type ThemeChoice } from '../preferences.ts';
import { fakeFormulas } from './fake-formulas.ts';
import { fakeLedger } from './fake-ledger.ts';
import { SCENES } from './scenes.ts';

/**
 * `gallery.html?scene=report-problems&locale=en&theme=dark`; without a scene, a list of all. `show(name)` changes to
 * another scene without loading the page again, once `close()` put away what lay over the pane.
 */
const params = new URLSearchParams(location.search);
const root = createRoot(document.getElementById('root') as HTMLElement);

let close = (): void => undefined;

function show(name: string): void {
  const scene = SCENES[name];
  if (!scene) throw new Error(`no scene ${name}`);
  const navigation = createNavigation();
  navigation.set({ ...navigation.get(), ...scene.where });
  const preferences = createPreferences(null);
  preferences.set({
    locale: params.get('locale') === 'en' ? 'en' : 'vi',
    theme: (params.get('theme') ?? 'light') as ThemeChoice,
  });
  const ledger = fakeLedger(scene.state, scene.plans, scene.registers, scene.province);
  Object.assign(globalThis, { ledger });
  // As a person would: what lies over the pane is closed before another scene is shown.
  close = () => {
    flushSync(() => {
      ledger.set({ history: null, evidence: null, review: null });
      navigation.set({
        ...navigation.get(),
        comments: null,
        origin: null,
        confirming: false,
        cellOrigin: null,
        help: false,
        checking: false,
      });
    });
  };
  root.render(
    <App
      key={name}
      ledger={ledger}
      formulas={fakeFormulas(scene.cells)}
      navigation={navigation}
      preferences={preferences}
    />,
  );
  void scene.bring?.(document);
}
Object.assign(globalThis, { show, close: () => close() });

const wanted = params.get('scene');
if (wanted) show(wanted);
else
  root.render(
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
