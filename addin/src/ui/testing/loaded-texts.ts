import { loadTexts } from '../text/texts.ts';

/** Both languages are here at once, for what asks for words without a pane. */
await Promise.all([loadTexts('vi'), loadTexts('en')]);
