import { createContext, useContext } from 'react';
import type { Navigation, Where } from './navigation.ts';
import { useStore } from './store.ts';

const NavigationContext = createContext<Navigation | null>(null);
export const NavigationProvider = NavigationContext.Provider;

/** Goes somewhere else in the pane; what is not named stays as it is. */
export function useGo(): (change: Partial<Where>) => void {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('a screen stands outside NavigationProvider');
  return (change) => navigation.set({ ...navigation.get(), ...change });
}

/** Where one is; follows every step. */
export function useWhere(): Where {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('a screen stands outside NavigationProvider');
  return useStore(navigation)[0];
}
