import { describe, expect, it } from '@jest/globals';
import { aCommitment, planOf2027 } from '@ruta/testing/commitment/a-commitment';
import { anyForm } from '@ruta/testing/commitment/any-form';
import fc from 'fast-check';
import { isSpot } from '../drafting/anchor.ts';
import { checksOf } from './checks.ts';
import { gatesOf } from './gates.ts';
import { placeOfCheck, placeOfGate } from './mending-place.ts';

describe('where something is mended', () => {
  it('C27 every gate that is not met leads to a field of the page', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const gate of gatesOf(form, planOf2027)) {
          const place = placeOfGate(gate, form);
          expect(gate.met ? place === null : place !== null && isSpot(place)).toBe(true);
        }
      }),
    );
  });

  it('C27 leads to the very cell', () => {
    const form = aCommitment();
    const late = { ...form, milestones: form.milestones.map((row) => ({ ...row, end: '2028-02-01' })) };
    const gate = gatesOf(late, planOf2027).find(({ code }) => code === 'dates-inside-plan');
    expect(gate && placeOfGate(gate, late)).toBe('milestones.m1.end');
  });

  it('C35 advice leads to its section, its cell, or nowhere when it is about the plan', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const check of checksOf(form, { coCreated: 6, target: 5 })) {
          const place = placeOfCheck(check, form);
          expect(check.code === 'count' ? place === null : place !== null && isSpot(place)).toBe(true);
        }
      }),
    );
  });
});
