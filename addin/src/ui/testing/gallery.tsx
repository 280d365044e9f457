import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { createNavigation } from '../navigation.ts';
import { createPreferences, type ThemeChoice } from '../preferences.ts';
import { fakeLedger } from './fake-ledger.ts';
import { SCENES } from './scenes.ts';

/** `gallery.html?scene=report-problems&locale=en&theme=dark`; without a scene, a list of all. */
const params = new URLSearchParams(location.search);
const scene = SCENES[params.get('scene') ?? ''];
const root = document.getElementById('root') as HTMLElement;

if (scene) {
  const navigation = createNavigation();
  navigation.set({ ...navigation.get(), ...scene.where });
  const preferences = createPreferences(null);
  preferences.set({
    locale: params.get('locale') === 'en' ? 'en' : 'vi',
    theme: (params.get('theme') ?? 'light') as ThemeChoice,
  });
  const ledger = fakeLedger(scene.state, scene.plans, scene.registers);
  Object.assign(globalThis, { ledger });
  createRoot(root).render(<App ledger={ledger} navigation={navigation} preferences={preferences} />);
} else {
  createRoot(root).render(
    <ul>
      {Object.keys(SCENES).map((name) => (
        <li key={name}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
  );
}
