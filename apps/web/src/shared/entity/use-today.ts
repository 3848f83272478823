import type { Day } from '@ruta/contracts/protocol/instant';
import { dayIn } from '@ruta/domain/calendar/day';
import { useState } from 'react';
import { useEntity } from './entity.ts';

/** The calendar day it is here, in the entity's time zone, when the component appeared. Only below `/:entity`. */
export function useToday(): Day {
  const { timeZone } = useEntity();
  const [today] = useState(() => dayIn(Date.now(), timeZone));
  return today;
}
