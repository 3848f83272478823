import type { Day } from '@ruta/contracts/protocol/instant';
import {
  BodyView,
  type Capacity,
  type HolderView,
  SeatHolderId,
  type SeatView,
} from '@ruta/contracts/secretariat/body';
import { SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import { dutiesOf } from '@ruta/domain/secretariat/duties';
import { holdsOn } from '@ruta/domain/secretariat/terms';
import type { BodyRow, HolderRow, SeatRow, SectorRow } from './body.store.ts';

export interface BodyRows {
  body: BodyRow;
  sectors: SectorRow[];
  seats: SeatRow[];
  holders: HolderRow[];
}

/** A body as it stands on `today`: who holds each place or held it last, and who comes next. */
export function bodyViewOf({ body, sectors, seats, holders }: BodyRows, today: Day): BodyView {
  const seatsOf = (sector: SectorRow): SeatView[] =>
    seats
      .filter((seat) => seat.sector_id === sector.id)
      .map((seat) => {
        const view = {
          id: SeatId.parse(seat.id),
          sectorId: SectorId.parse(sector.id),
          label: seat.label,
          institution: seat.institution,
          position: seat.position,
          incumbent: holderShown(holders, seat.id, 'incumbent', today),
          alternate: holderShown(holders, seat.id, 'alternate', today),
          next: holders.filter((row) => row.seat_id === seat.id && row.from_day > today).map(holderView),
        };
        const rules = { installed: body.installation !== null, trainingDuty: sector.training_duty };
        return { ...view, duties: dutiesOf(view, { ...rules, settings: body.settings, today }) };
      });
  return BodyView.parse({
    ...body,
    sectors: sectors.map((sector) => ({
      ...sector,
      trainingDuty: sector.training_duty,
      seats: seatsOf(sector),
    })),
  });
}

/** Seats in which somebody sits on `today`, as incumbent or alternate. */
export const occupiedSeats = (holders: readonly HolderRow[], today: Day): Set<string> =>
  new Set(holders.filter((holder) => holdsOn(termOf(holder), today)).map((holder) => holder.seat_id));

export const termOf = (row: HolderRow) => ({
  seatId: row.seat_id,
  personId: row.person_id,
  capacity: row.capacity,
  fromDay: row.from_day,
  untilDay: row.until_day,
});

function holderShown(rows: HolderRow[], seatId: string, capacity: Capacity, today: Day): HolderView | null {
  const ofPlace = rows.filter((row) => row.seat_id === seatId && row.capacity === capacity);
  const shown =
    ofPlace.find((row) => holdsOn(termOf(row), today)) ?? ofPlace.findLast((row) => row.from_day <= today);
  return shown ? holderView(shown) : null;
}

const holderView = (row: HolderRow): HolderView => ({
  id: SeatHolderId.parse(row.id),
  capacity: row.capacity,
  name: row.name,
  post: row.post,
  fromDay: row.from_day,
  untilDay: row.until_day,
  oathOn: row.oath_on,
  trainingOn: row.training_on,
  trainingTopic: row.training_topic,
});
