import { Button } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../text/texts.ts';
import type { HeadMenuProps } from './head-menu.tsx';
import { MENU_ID } from './menu-id.ts';

/** Where focus goes back to when something that the menu opened is closed. */
export const focusMenu = (): void => document.getElementById(MENU_ID)?.focus();

const HeadMenu = lazy(() => import('./head-menu.tsx').then((m) => ({ default: m.HeadMenu })));

/** The menu's code is an eighth of the first screen and nobody opens it in the first second: it comes after. */
export function MenuButton(props: Omit<HeadMenuProps, 'defaultOpen'>) {
  const { head } = useTexts();
  const [wanted, setWanted] = useState(false);
  const waiting = (
    <Button
      id={MENU_ID}
      appearance="subtle"
      icon={<NavigationRegular />}
      aria-label={head.menu}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  );
  return (
    <Suspense fallback={waiting}>
      <HeadMenu {...props} defaultOpen={wanted} />
    </Suspense>
  );
}
