import type { Element } from '@xmldom/xmldom';
import { resourcesOf } from './manifest-resources.ts';
import { allOf, named } from './manifest-schema.ts';

/** Width and height in pixels of a published file, named below /addin/; undefined where there is none. */
export type SizeOf = (path: string) => { width: number; height: number } | undefined;

/** All addresses are https (http only on this machine) and stand under one base, pages and icons under /addin/. */
export function urlProblems(root: Element): string[] {
  const urls = allOf(root).flatMap((element) =>
    ['DefaultValue', 'Value']
      .map((name) => element.getAttribute(name) ?? '')
      .filter((text) => /^[a-z]+:\//i.test(text)),
  );
  const base = named(root, 'app:AppDomain')[0]?.textContent ?? '';
  const local = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(base);
  return [
    ...(named(root, 'app:AppDomain').length === 1 ? [] : ['there must be one AppDomain, the base address']),
    ...(local || /^https:\/\/[^/]+$/.test(base) ? [] : [`base address "${base}" is not https`]),
    ...urls
      .filter((url) => !url.startsWith(`${base}/addin/`))
      .map((url) => `${url} is not under ${base}/addin/`),
  ];
}

/** Every icon of the product and the ribbon is published in exactly the size that it is named for. */
export function iconProblems(root: Element, sizeOf: SizeOf): string[] {
  const resources = resourcesOf(root);
  const wanted = [
    ...named(root, 'app:IconUrl').map((element) => ({
      url: element.getAttribute('DefaultValue') ?? '',
      size: 32,
    })),
    ...named(root, 'app:HighResolutionIconUrl').map((e) => ({
      url: e.getAttribute('DefaultValue') ?? '',
      size: 64,
    })),
    ...named(root, 'ov:Icon')
      .flatMap((icon) => named(icon, 'bt:Image'))
      .map((e) => ({
        url: resources.get(e.getAttribute('resid') ?? '')?.value ?? '',
        size: Number(e.getAttribute('size')),
      })),
  ];
  const wrong = wanted.flatMap(({ url, size }) => {
    const found = sizeOf(url.replace(/^.*?\/addin\//, ''));
    if (!found) return [`${url} is not among the published files`];
    const fits = found.width === size && found.height === size;
    return fits ? [] : [`${url} is ${found.width}×${found.height} pixels, not ${size}×${size}`];
  });
  const sizes = named(root, 'ov:Icon').map((icon) =>
    named(icon, 'bt:Image')
      .map((image) => image.getAttribute('size'))
      .join(' '),
  );
  return [
    ...wrong,
    ...sizes.filter((list) => list !== '16 32 64 80').map((list) => `an Icon has sizes ${list}`),
  ];
}
