import type { Case } from '../kit/case.ts';
import { equal, holds, refused } from '../kit/check.ts';

const PROPERTIES = 'API reference, Excel.CustomPropertyCollection';
const XML = 'API reference, Excel.CustomXmlPart';

/** What travels in the file beside the cells: properties, settings, XML parts. */
export const partCases: readonly Case[] = [
  {
    name: 'A custom property is added and read.',
    source: PROPERTIES,
    async run(t) {
      const value = 'xa-mau|DV2|2026-Q1|kh-1|7-abcdefgh|';
      const item = await t.run((_, { workbook }) => {
        workbook.properties.custom.add(t.name('p'), value);
        return workbook.properties.custom.getItemOrNullObject(t.name('p')).load('key,value,type');
      });
      equal([item.isNullObject, item.value, item.type], [false, value, 'String']);
    },
  },
  {
    name: 'Adding a custom property that exists replaces its value.',
    source: 'API reference, CustomPropertyCollection.add',
    async run(t) {
      const custom = await t.run((_, { workbook }) => {
        workbook.properties.custom.add(t.name('p'), 'một');
        workbook.properties.custom.add(t.name('p'), 'hai');
        return workbook.properties.custom.load('items/key,items/value');
      });
      equal(
        custom.items.filter(({ key }) => key === t.name('p')).map(({ value }) => value),
        ['hai'],
      );
    },
  },
  {
    name: 'Keys of custom properties ignore case.',
    source: 'API reference, CustomPropertyCollection.getItem',
    async run(t) {
      const item = await t.run((_, { workbook }) => {
        workbook.properties.custom.add(t.name('P'), 'x');
        return workbook.properties.custom.getItemOrNullObject(t.name('P').toLowerCase()).load('value');
      });
      equal([item.isNullObject, item.isNullObject ? null : item.value], [false, 'x']);
    },
  },
  {
    name: 'A custom property holds 255 characters.',
    source: PROPERTIES,
    async run(t) {
      const value = 'ấ'.repeat(255);
      const item = await t.run((_, { workbook }) => {
        workbook.properties.custom.add(t.name('p'), value);
        return workbook.properties.custom.getItem(t.name('p')).load('value');
      });
      equal(item.value, value);
    },
  },
  {
    name: 'A custom property of more than 255 characters is refused.',
    source: PROPERTIES,
    async run(t) {
      await refused(
        t.run((_, { workbook }) => workbook.properties.custom.add(t.name('p'), 'x'.repeat(256)).load('key')),
      );
    },
  },
  {
    name: 'A deleted custom property is gone.',
    source: PROPERTIES,
    async run(t) {
      const item = await t.run((_, { workbook }) => {
        workbook.properties.custom.add(t.name('p'), 'x').delete();
        return workbook.properties.custom.getItemOrNullObject(t.name('p')).load('key');
      });
      equal(item.isNullObject, true);
    },
  },
  {
    name: 'Custom properties are deleted one by one out of the list that was loaded.',
    source: PROPERTIES,
    async run(t) {
      const names = ['a', 'b', 'c'].map((ending) => t.name(ending));
      const left = await t.run(async (_, context) => {
        const { custom } = context.workbook.properties;
        for (const name of names) custom.add(name, name);
        custom.load('items/key');
        await context.sync();
        for (const item of custom.items) if (names.slice(0, 2).includes(item.key)) item.delete();
        return custom.load('items/key');
      });
      equal(
        left.items.map(({ key }) => key).filter((key) => names.includes(key)),
        names.slice(2),
      );
    },
  },
  {
    name: 'The title of the document is kept.',
    source: 'API reference, Excel.DocumentProperties',
    async run(t) {
      const { title } = await t.run((_, { workbook }) => workbook.properties.load('title'));
      t.afterwards(() =>
        t.run((_, { workbook }) => {
          workbook.properties.title = title;
        }),
      );
      const after = await t.run((_, { workbook }) => {
        workbook.properties.title = 'Báo cáo quý I';
        return workbook.properties.load('title');
      });
      equal(after.title, 'Báo cáo quý I');
    },
  },
  {
    name: 'A setting keeps any JSON.',
    source: 'API reference, Excel.Setting',
    async run(t) {
      const value = { a: [1, 'Ấ', null], b: { c: true } };
      const item = await t.run((_, { workbook }) => {
        workbook.settings.add(t.name('s'), value);
        return workbook.settings.getItemOrNullObject(t.name('s')).load('value');
      });
      equal(item.value, value);
    },
  },
  {
    name: 'An XML part comes back letter by letter.',
    source: 'API reference, CustomXmlPart.getXml',
    async run(t) {
      const xml = `<workbook xmlns="${t.namespace()}"><state>{"k":"Thiện &lt;b&gt; &amp; 1"}</state></workbook>`;
      const found = await t.run(async (_, context) => {
        const part = context.workbook.customXmlParts.add(xml).load('id');
        await context.sync();
        return context.workbook.customXmlParts.getItem(part.id).getXml();
      });
      equal(found.value.replace(/^<\?xml[^>]*\?>\s*/, ''), xml);
    },
  },
  {
    name: 'XML parts are found by their namespace, and by no other.',
    source: 'API reference, CustomXmlPartCollection.getByNamespace',
    async run(t) {
      const [ours, other] = await t.run((_, { workbook }) => {
        const { customXmlParts } = workbook;
        customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
        customXmlParts.add(`<x:a xmlns:x="${t.namespace()}"/>`);
        return [
          customXmlParts.getByNamespace(t.namespace()).load('items/id,items/namespaceUri'),
          customXmlParts.getByNamespace(`${t.namespace()}:other`).load('items/id'),
        ];
      });
      equal([ours?.items.length, other?.items.length], [2, 0]);
      equal(ours?.items[0]?.namespaceUri, t.namespace());
    },
  },
  {
    name: 'setXml replaces an XML part and keeps its id.',
    source: 'API reference, CustomXmlPart.setXml',
    async run(t) {
      const part = await t.run((_, { workbook }) =>
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}">1</a>`).load('id'),
      );
      await t.run((_, { workbook }) =>
        workbook.customXmlParts.getItem(part.id).setXml(`<a xmlns="${t.namespace()}">2</a>`),
      );
      const [parts, xml] = await t.run((_, { workbook }) => [
        workbook.customXmlParts.getByNamespace(t.namespace()).load('items/id'),
        workbook.customXmlParts.getItem(part.id).getXml(),
      ]);
      equal(
        parts.items.map(({ id }) => id),
        [part.id],
      );
      holds(xml.value.includes('>2<'), xml.value);
    },
  },
  {
    name: 'A deleted XML part is gone, and the others stay.',
    source: 'API reference, CustomXmlPart.delete',
    async run(t) {
      const [first, second] = await t.run((_, { workbook }) => [
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}">1</a>`).load('id'),
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}">2</a>`).load('id'),
      ]);
      await t.run((_, { workbook }) =>
        workbook.customXmlParts
          .getByNamespace(t.namespace())
          .getItem(first?.id ?? '')
          .delete(),
      );
      const parts = await t.run((_, { workbook }) =>
        workbook.customXmlParts.getByNamespace(t.namespace()).load('items/id'),
      );
      equal(
        parts.items.map(({ id }) => id),
        [second?.id],
      );
    },
  },
  {
    name: 'Parts of one namespace are listed in the order in which they were added.',
    source: XML,
    async run(t) {
      const added = [];
      for (const content of ['1', '2', '3'])
        added.push(
          await t.run((_, { workbook }) =>
            workbook.customXmlParts.add(`<a xmlns="${t.namespace()}">${content}</a>`).load('id'),
          ),
        );
      const parts = await t.run((_, { workbook }) =>
        workbook.customXmlParts.getByNamespace(t.namespace()).load('items/id'),
      );
      equal(
        parts.items.map(({ id }) => id),
        added.map(({ id }) => id),
      );
    },
  },
  {
    name: 'Text that is no XML is refused as a part.',
    source: 'API reference, CustomXmlPartCollection.add',
    async run(t) {
      await refused(t.run((_, { workbook }) => workbook.customXmlParts.add('không phải XML').load('id')));
    },
  },
  {
    name: 'An XML part of two hundred thousand characters is kept whole.',
    source: XML,
    async run(t) {
      const body = '0123456789'.repeat(20_000);
      const part = await t.run((_, { workbook }) =>
        workbook.customXmlParts.add(`<a xmlns="${t.namespace()}">${body}</a>`).load('id'),
      );
      const xml = await t.run((_, { workbook }) => workbook.customXmlParts.getItem(part.id).getXml());
      holds(xml.value.includes(body), `${xml.value.length} characters came back`);
    },
  },
];
