import type { MiddlewareHandler } from 'hono';

/** Answers of the API are data: never a page, never framed, never kept by a cache. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('cache-control', 'no-store');
  c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
};
