// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { REMINDER_SCENES, ReminderServer } from '../testing/reminder-scenes.ts';
import { render, unmount } from '../testing/render.tsx';

afterEach(unmount);
const scene = (server: ReminderServer) => ({
  ...(REMINDER_SCENES['reminders-owing'] as NonNullable<(typeof REMINDER_SCENES)[string]>),
  province: server.book(),
});

describe('reminders in the pane', () => {
  it('shows the mail before it is sent, and sends that one', async () => {
    const server = new ReminderServer();
    const screen = await render(scene(server));
    expect(screen.find('[data-send]')).toEqual([]);
    await screen.click('[data-unit="DV1"] [data-preview]');
    expect(screen.find('[data-unit="DV1"]')[0]?.textContent).toContain('Kính gửi:');
    await screen.click('[data-unit="DV1"] [data-send]');
    expect(server.asked).toEqual(['send DV1']);
  });

  it('sends nothing to a unit without an address, and refuses what is none', async () => {
    const server = new ReminderServer();
    const screen = await render(scene(server));
    await screen.click('[data-unit="DV4"] [data-preview]');
    expect(screen.find('[data-send]')).toEqual([]);
    await screen.click('[data-unit="DV4"] [data-address]');
    await screen.type('input[name=addresses]', 'khong phai thu');
    await screen.click('main button[type=submit]');
    expect(screen.text()).toContain('Có địa chỉ chưa đúng');
    expect(server.asked).toEqual([]);
    await screen.type('input[name=addresses]', 'dv4@xa.example');
    await screen.click('main button[type=submit]');
    expect(server.settings.addresses.DV4).toEqual(['dv4@xa.example']);
    expect(server.settings.addresses.DV1).toEqual(['dv1@xa.example']);
  });

  it('says what did not arrive and why, and sends again only what a person decides about', async () => {
    const server = new ReminderServer();
    const screen = await render(scene(server));
    expect(screen.find('[data-reminder="a"]')[0]?.textContent).toContain('451 Try later');
    expect(screen.find('[data-reminder="b"]')[0]?.textContent).toContain('Chưa rõ đã đến hay chưa');
    expect(screen.find('[data-resend]')).toHaveLength(2);
    await screen.click('[data-reminder="b"] [data-resend]');
    expect(server.asked).toEqual(['resend b 2026-06-05T02:00:00.000Z']);
  });

  it('keeps settings that can be, and names the field that cannot', async () => {
    const server = new ReminderServer();
    const screen = await render(scene(server));
    await screen.click('[data-edit]');
    await screen.type('textarea[name=holidays]', 'Tết');
    await screen.click('[data-save]');
    expect(screen.text()).toContain('Giá trị này chưa đúng.');
    expect(server.asked).toEqual([]);
    await screen.type('textarea[name=holidays]', '02/9/2026\n01/01/2027');
    await screen.type('input[name=before]', '5, 2');
    await screen.click('[data-save]');
    expect(server.asked).toEqual(['change 0']);
    expect(server.settings.holidays).toEqual(['2026-09-02', '2027-01-01']);
    expect(server.settings.before).toEqual([5, 2]);
    expect(screen.find('[data-save]')).toEqual([]);
  });

  it('lets a leader look and change nothing', async () => {
    const screen = await render(REMINDER_SCENES['reminders-look'] as never);
    expect(screen.find('[data-unit]').length).toBeGreaterThan(0);
    expect(screen.find('[data-address], [data-edit], [data-resend]')).toEqual([]);
  });
});
