import { describe, expect, it } from '@jest/globals';
import { SeatId } from '@ruta/contracts/protocol/ids';
import { answerableFor, seatsFor } from './answerable.ts';

const seat = (number: number, label: string, institution: string) => ({
  seatId: SeatId.parse(`00000000-0000-4000-8000-00000000000${number}`),
  label,
  institution,
});
const water = seat(1, 'Dirección de Agua', 'Municipio');
const observers = seat(2, 'Observatorio Encino', 'Observatorio Encino, A.C.');
const unnamed = seat(3, 'Asiento', '');

describe('who answers for a milestone', () => {
  const seats = [water, observers, unnamed];

  it('U17 is a seat whose office or institution is named, however it is written', () => {
    expect(seatsFor(seats, ['  direccion  DE agua'])).toEqual([water]);
    expect(seatsFor(seats, ['municipio', 'OBSERVATORIO ENCINO'])).toEqual([water, observers]);
  });

  it('U17 is nobody where nothing is named, and no seat without an institution', () => {
    expect(seatsFor(seats, ['', ' '])).toEqual([]);
    expect(seatsFor(seats, ['Dirección de Movilidad'])).toEqual([]);
  });

  it('U17 is who leads the commitment, and who the milestone names', () => {
    const lead = { institution: 'Dirección de Agua' };
    expect(answerableFor(lead, { responsible: 'Tesorería' })).toEqual(['Dirección de Agua', 'Tesorería']);
    expect(answerableFor(lead, null)).toEqual(['Dirección de Agua']);
  });
});
