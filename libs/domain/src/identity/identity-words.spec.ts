import { describe, expect, it } from '@jest/globals';
import { DisplayName } from '@ruta/contracts/identity/display-name';
import { Email } from '@ruta/contracts/identity/email';
import { NextPath } from '@ruta/contracts/identity/sign-in';
import fc from 'fast-check';
import { deviceLabel } from './device-label.ts';
import { decideErasure } from './erasure.ts';
import { maskedEmail } from './masked-email.ts';
import { noticeHash } from './notice-hash.ts';
import { currentNotice, noticeOf, privacyNotices } from './privacy-notice.ts';

describe('a name', () => {
  it('I4 is stored without what cannot be seen and with single spaces', () => {
    expect(DisplayName.parse('  Rosa\u202e \t Mendieta\u200b ')).toBe('Rosa Mendieta');
    expect(DisplayName.parse('Rosa \u0000\t Mendieta')).toBe('Rosa Mendieta');
    expect(DisplayName.parse('Rene\u200b\u0301')).toBe('René');
    expect(DisplayName.safeParse('\u200b\u2060 ').success).toBe(false);
    expect(DisplayName.safeParse('x'.repeat(61)).success).toBe(false);
  });

  it('I4 comes out of its schema as it went in, once cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = DisplayName.safeParse(typed);
        if (once.success) expect(DisplayName.parse(once.data)).toBe(once.data);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('an address', () => {
  it('is one mailbox however it is typed', () => {
    expect(Email.parse(' Rosa@Valle.Example ')).toBe('rosa@valle.example');
    expect(Email.safeParse('rosa@').success).toBe(false);
  });

  it('is shown masked where somebody else might look', () => {
    expect(maskedEmail('rosa.mendieta@valle.example')).toBe('r•••@valle.example');
  });
});

describe('where to go after signing in', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    'evil',
    '',
    '/a\\b',
  ])('I15 refuses %j', (path) => expect(NextPath.safeParse(path).success).toBe(false));

  it('I15 never leaves this site, whatever passes', () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        if (!NextPath.safeParse(path).success) return;
        expect(new URL(path, 'https://ruta.example').origin).toBe('https://ruta.example');
      }),
    );
  });

  it.each(['/', '/mi-cuenta', '/valle-del-encino/aportes?tema=agua#fin'])('I15 takes %j', (path) =>
    expect(NextPath.parse(path)).toBe(path),
  );
});

describe('a browser in the list of devices', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
      'Chrome · Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari · iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge · Windows',
    ],
    ['curl/8.5.0', ''],
  ])('is named coarsely: %s', (agent, label) => expect(deviceLabel(agent)).toBe(label));
});

describe('the privacy notice', () => {
  it('I26 that was shown is never edited', () => {
    expect(privacyNotices.map((notice) => [notice.version, noticeHash(notice)])).toEqual([
      ['2026-11-21', 'c109b21b4deab8165de02dff2fb20d9379f75125702f1e5610e596d2862eab27'],
    ]);
  });

  it('says the same sections in both languages and is found by its version', () => {
    for (const notice of privacyNotices) {
      expect(notice.en.sections).toHaveLength(notice.es.sections.length);
      expect(noticeOf(notice.version)).toBe(notice);
    }
    expect(noticeOf('1999-01-01')).toBeUndefined();
    expect(currentNotice).toBe(privacyNotices.at(-1));
  });
});

describe('being erased', () => {
  it('I12 is not for the people of the demonstration: the next visitor wants to be them, too', () => {
    expect(decideErasure({ demoPerson: true, holdsSeat: false, lastAdministrator: false })).toEqual({
      refusal: { code: 'identity.demo-person' },
    });
  });

  it('I30 waits for the seat to be left and for another administrator', () => {
    expect(decideErasure({ demoPerson: false, holdsSeat: true, lastAdministrator: false })).toEqual({
      refusal: { code: 'identity.holds-seat' },
    });
    expect(decideErasure({ demoPerson: false, holdsSeat: false, lastAdministrator: true })).toEqual({
      refusal: { code: 'identity.last-administrator' },
    });
    expect(decideErasure({ demoPerson: false, holdsSeat: false, lastAdministrator: false })).toEqual({
      erases: true,
    });
  });
});
