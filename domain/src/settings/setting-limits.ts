/** The most that a setting takes: characters of a line and of a longer text, entries of a list. */
export const SETTING_LIMITS = { line: 200, text: 500, list: 300, reason: 1000, history: 300 } as const;
