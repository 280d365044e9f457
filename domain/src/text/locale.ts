/** Languages of the interface; Vietnamese first. */
export type Locale = 'vi' | 'en';
