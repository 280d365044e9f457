interface HostContext {
  officeTheme?: { bodyBackgroundColor?: string } | undefined;
}

/** Whether Excel itself is dark; undefined where it does not say (Excel on the web). */
export function hostIsDark({ officeTheme }: HostContext): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(officeTheme?.bodyBackgroundColor ?? '');
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
