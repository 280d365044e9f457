import type { MiddlewareHandler } from 'hono';

const OFFICE_CDN = 'https://appsforoffice.microsoft.com';
/** Pages of Excel on the web that may show the pane in a frame. */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://onedrive.live.com',
];

/** The policy of the deployed pages, without what a machine of one's own does not need. */
const policy = (excel: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self'${excel ? ` ${OFFICE_CDN}` : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors 'self'${excel ? ` ${OFFICE_FRAMES.join(' ')}` : ''}`,
  ].join('; ');

export const pageHeaders = ({ excel }: { excel: boolean }): MiddlewareHandler => {
  const contentPolicy = policy(excel);
  return async (c, next) => {
    await next();
    c.header('content-security-policy', contentPolicy);
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
    c.header('x-content-type-options', 'nosniff');
  };
};
