import { describe, expect, it } from 'vitest';
import { clampPane, readParams } from './params.ts';

describe('the address of the page', () => {
  it('needs nothing: a Vietnamese Excel, the manifest of the same server, a pane of 350 px', () => {
    expect(readParams('')).toEqual({
      manifest: '/manifest.xml',
      locale: 'vi-VN',
      host: null,
      pane: 350,
      fresh: false,
      joins: false,
    });
  });
  it('sets language, manifest, host and the width of the pane', () => {
    expect(readParams('?locale=en-US&manifest=/m.xml&host=1.14&pane=320&new&join')).toEqual({
      manifest: '/m.xml',
      locale: 'en-US',
      host: '1.14',
      pane: 320,
      fresh: true,
      joins: true,
    });
  });
  it('falls back to the usual width for a width that is no number', () => {
    expect(readParams('?pane=wide').pane).toBe(350);
  });
  it('keeps the pane between what is usable and what leaves room for the grid', () => {
    expect([clampPane(10), clampPane(450.4), clampPane(5_000)]).toEqual([200, 450, 900]);
  });
});
