import type { Capacity } from '@ruta/contracts/secretariat/body';

interface Facts {
  name: string;
  capacity: Capacity;
  seat: string;
  body: string;
  entity: string;
  from: string;
  until: string | null;
  address: string;
}

const offices: Record<Capacity, string> = { incumbent: 'titular', alternate: 'suplente' };

/** L12. To somebody who was put into a seat; in Spanish, the language of the institution that writes. */
export const appointmentLetter = (facts: Facts): { subject: string; text: string } => ({
  subject: `Tu asiento en ${facts.body}`,
  text: `Hola, ${facts.name}:

${facts.entity} te nombró ${offices[facts.capacity]} de «${facts.seat}» en ${facts.body}, desde el ${facts.from}${facts.until ? ` hasta el ${facts.until}` : ''}.

Entra una vez con este mismo correo. Tu dirección no se guarda hasta entonces, y sin ella no te llegan las convocatorias ni lo que espere tu voto o tu firma:

${facts.address}

Si no lo esperabas, puedes ignorar este mensaje o responder a quien coordina la ruta.
`,
});
