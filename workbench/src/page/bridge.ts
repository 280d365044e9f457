import type {} from './addin-contract.ts';

// opened alone, in a tab of its own, the add-in's page is simply not inside Excel
if (window.parent !== window) window.parent.addinDoor?.connect(window);
