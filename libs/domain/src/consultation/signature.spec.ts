import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moderateName, nameStateAfter, publicName, type Signed } from './signature.ts';

const signed = (over: Partial<Signed> = {}): Signed => ({
  state: 'admitted',
  name: 'Rosa',
  nameState: 'shown',
  ...over,
});

describe('the name under a contribution', () => {
  it('K19 is shown with what is admitted, and with nothing else', () => {
    expect(publicName(signed())).toBe('Rosa');
    expect(publicName(signed({ state: 'pending' }))).toBeNull();
    expect(publicName(signed({ state: 'hidden' }))).toBeNull();
    expect(publicName(signed({ name: null }))).toBeNull();
  });

  it('K20 is given, changed and withdrawn at once where contributions are shown as they come', () => {
    const at = { reviewFirst: false };
    expect(nameStateAfter(signed({ name: null }), 'Rosa', at)).toBe('shown');
    expect(nameStateAfter(signed(), 'Rosa M.', at)).toBe('shown');
    expect(nameStateAfter(signed(), null, at)).toBe('shown');
  });

  it('K21 waits to be read where contributions do, unless it is read with them', () => {
    const at = { reviewFirst: true };
    expect(nameStateAfter(signed({ state: 'pending', name: null }), 'Rosa', at)).toBe('shown');
    expect(nameStateAfter(signed({ name: null }), 'Rosa', at)).toBe('waiting');
    expect(nameStateAfter(signed(), 'Rosa', at)).toBe('shown');
  });

  it('K21 is hidden and shown again by itself, once each', () => {
    expect(moderateName(signed(), 'hide-name')).toBe('hidden');
    expect(moderateName(signed({ nameState: 'hidden' }), 'show-name')).toBe('shown');
    expect(moderateName(signed({ nameState: 'waiting' }), 'hide-name')).toBe('hidden');
    expect(moderateName(signed(), 'show-name')).toMatchObject({
      refusal: { code: 'consultation.already-decided' },
    });
    expect(moderateName(signed({ name: null }), 'hide-name')).toMatchObject({
      refusal: { code: 'consultation.not-signed' },
    });
  });

  it('K21 is never brought back by its author once it was hidden, whatever they do in between', () => {
    const names = fc.array(fc.option(fc.constantFrom('Rosa', 'Rosa M.', 'Nadie'), { nil: null }));
    fc.assert(
      fc.property(names, fc.boolean(), (given, reviewFirst) => {
        let now = signed({ nameState: 'hidden' });
        for (const name of given)
          now = { ...now, nameState: nameStateAfter(now, name, { reviewFirst }), name };
        expect(publicName(now)).toBeNull();
      }),
    );
  });
});
