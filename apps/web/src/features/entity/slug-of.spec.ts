import { describe, expect, it } from '@jest/globals';
import { EntitySlug } from '@ruta/contracts/entity/entity';
import fc from 'fast-check';
import { slugOf } from './slug-of.ts';

describe('the address of an entity', () => {
  it.each([
    ['San José del Ñandú', 'san-jose-del-nandu'],
    ['  ¡Valle  del Encino! ', 'valle-del-encino'],
  ])('comes from its name: %s', (name, slug) => expect(slugOf(name)).toBe(slug));

  it('can stand as it is, whatever the name, unless nothing is left of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || EntitySlug.safeParse(slug).success).toBe(true);
      }),
    );
  });
});
