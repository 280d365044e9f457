export const runBreaks = async (): Promise<boolean> => false;
