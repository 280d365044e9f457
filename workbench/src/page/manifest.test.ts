import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { ManifestError, readManifest } from './manifest.ts';

const xml = (text: string): Document =>
  new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;

const button = (id: string, action: string): string => `
  <Control xsi:type="Button" id="${id}">
    <Label resid="Open.Label"/>
    <Supertip><Title resid="Open.Label"/><Description resid="Open.Tip"/></Supertip>
    <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
    ${action}
  </Control>`;

const manifest = (buttons: string, host = 'Workbook'): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <DisplayName DefaultValue="Sổ thử"><Override Locale="en-US" Value="Trial book"/></DisplayName>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="${host}">
      <Runtimes><Runtime resid="Pane.Url" lifetime="long"/></Runtimes>
      <DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="T">
        <Group id="G"><Label resid="Open.Label"/>${buttons}</Group>
        <Label resid="Tab.Label"/>
      </CustomTab></ExtensionPoint></DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="I16" DefaultValue="http://127.0.0.1/16.png"/><bt:Image id="I32" DefaultValue="http://127.0.0.1/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane.Url" DefaultValue="http://127.0.0.1/pane.html"/></bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Tab.Label" DefaultValue="Thẻ"/>
        <bt:String id="Open.Label" DefaultValue="Mở sổ"><bt:Override Locale="en-US" Value="Open"/></bt:String>
        <bt:String id="Pane.Title" DefaultValue="Khung"/>
      </bt:ShortStrings>
      <bt:LongStrings><bt:String id="Open.Tip" DefaultValue="Mở khung bên phải."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const SHOW =
  '<Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId><SourceLocation resid="Pane.Url"/><Title resid="Pane.Title"/></Action>';
const RUN = '<Action xsi:type="ExecuteFunction"><FunctionName>saveNow</FunctionName></Action>';

describe('what the page reads of a manifest', () => {
  const read = readManifest(xml(manifest(button('B1', SHOW) + button('B2', RUN))), 'vi-VN');

  it('finds the tab with its groups and buttons in their order', () => {
    expect(read.tabs.map(({ label }) => label)).toEqual(['Thẻ']);
    expect(read.tabs[0]?.groups[0]?.buttons.map(({ id, label }) => [id, label])).toEqual([
      ['B1', 'Mở sổ'],
      ['B2', 'Mở sổ'],
    ]);
  });
  it('knows where a pane button leads and what a function button calls', () => {
    expect(read.tabs[0]?.groups[0]?.buttons.map(({ action }) => action)).toEqual([
      { type: 'ShowTaskpane', url: 'http://127.0.0.1/pane.html', title: 'Khung' },
      { type: 'ExecuteFunction', name: 'saveNow' },
    ]);
    expect(read.sharedRuntime).toBe('http://127.0.0.1/pane.html');
    expect(read.functions).toBeNull();
  });
  it('takes icons by size and the tip', () => {
    const first = read.tabs[0]?.groups[0]?.buttons[0];
    expect(first?.icons).toEqual({ 16: 'http://127.0.0.1/16.png', 32: 'http://127.0.0.1/32.png' });
    expect(first?.tip).toEqual({ title: 'Mở sổ', text: 'Mở khung bên phải.' });
  });
  it('speaks English where the manifest does, and else what it speaks by default', () => {
    const english = readManifest(xml(manifest(button('B1', SHOW))), 'en-US');
    expect(english.name).toBe('Trial book');
    expect(english.tabs[0]?.label).toBe('Thẻ');
    expect(english.tabs[0]?.groups[0]?.label).toBe('Open');
  });
});

describe('a manifest that cannot be used', () => {
  it.each([
    { wrong: 'another file', text: '<html/>', says: 'OfficeApp' },
    { wrong: 'one for Word', text: manifest(button('B1', SHOW), 'Document'), says: 'VersionOverrides' },
    {
      wrong: 'a resource that is missing',
      text: manifest(button('B1', SHOW)).replace('bt:Url id="Pane.Url"', 'bt:Url id="Other"'),
      says: 'Pane.Url',
    },
    { wrong: 'an unknown action', text: manifest(button('B1', '<Action xsi:type="Dance"/>')), says: 'Dance' },
  ])('says what is wrong: $wrong', ({ text, says }) => {
    expect(() => readManifest(xml(text), 'vi-VN')).toThrow(ManifestError);
    expect(() => readManifest(xml(text), 'vi-VN')).toThrow(says);
  });
});
