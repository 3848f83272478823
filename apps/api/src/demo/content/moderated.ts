import type { ModerationReason } from '@ruta/contracts/consultation/moderation';
import type { DemoChannel } from './contribution.ts';
import type { PlaceKey } from './places.ts';

/** Hidden with a logged reason, outside the numbered contributions. Names in them are as invented as everything else. */
export interface DemoModerated {
  /** Days after the consultation opened. */
  readonly day: number;
  readonly channel: DemoChannel;
  readonly place: PlaceKey;
  readonly text: string;
  readonly reason: ModerationReason;
  readonly note: string;
  readonly appeal?: { readonly text: string; readonly decision: 'dismiss'; readonly note: string };
}

export const moderated: readonly DemoModerated[] = [
  {
    day: 1,
    channel: 'phone',
    place: 'lomas',
    reason: 'personal-data',
    text: 'El que cobra en la pipa se llama Fulano Tal, vive en la calle 5 número 12 y su celular es 000 000 0000. Búsquenlo.',
    note: 'Da nombre, domicilio y teléfono de una persona. Se le propuso mandarlo sin esos datos; el cobro sí es asunto de la consulta.',
  },
  {
    day: 3,
    channel: 'phone',
    place: 'centro',
    reason: 'advertising',
    text: 'TINACOS AL MEJOR PRECIO!!! envío gratis en todo el valle pregunte por la promoción del mes',
    note: 'Anuncio de venta.',
  },
  {
    day: 8,
    channel: 'desktop',
    place: 'fabrica',
    reason: 'threat-or-hate',
    text: 'Si no arreglan la calle vamos a ir a la casa del director a enseñarle lo que es quedarse sin salida. Sabemos dónde estaciona.',
    note: 'Amenaza a una persona. Se avisó a la persona aludida.',
    appeal: {
      text: 'Era una manera de hablar, no le voy a hacer nada a nadie. Lo de la calle es cierto y lo pueden ver.',
      decision: 'dismiss',
      note: 'Quien lo leyó tuvo miedo y eso basta. La petición sobre la calle está en otro aporte de la misma persona, que sí se publicó.',
    },
  },
  {
    day: 12,
    channel: 'paper',
    place: 'tres-cruces',
    reason: 'illegible',
    text: '[la hoja se mojó; se alcanza a leer “camino”, “lluvia” y una firma]',
    note: 'La hoja 31 del lote llegó mojada. Se buscó a quien la entregó y no se encontró.',
  },
  {
    day: 17,
    channel: 'phone',
    place: 'santa-rita',
    reason: 'insult',
    text: 'bola de ineptos buenos para nada lárguense todos empezando por la gorda de la ventanilla',
    note: 'Insulta a una persona por su aspecto y no dice nada de un problema.',
  },
  {
    day: 24,
    channel: 'phone',
    place: 'ejido-nuevo',
    reason: 'sent-twice',
    text: 'Una cancha de basquet con techo. Tenemos el terreno, tenemos el equipo, tenemos las ganas. Falta el techo.',
    note: 'El mismo teléfono lo mandó dos veces en un minuto; el primero quedó publicado.',
  },
];

/** One of the numbered contributions was hidden by mistake and came back when its author appealed. */
export const upheldAppeal = {
  contribution: 201,
  reason: 'insult',
  hiddenNote: 'Acusa a la policía sin pruebas.',
  appeal:
    'No insulté a nadie. Pregunté a dónde se habla. Si preguntar eso es insultar, entonces ya me contestaron.',
  note: 'Tiene razón. Es una pregunta y no nombra a nadie; moderar no es cuidar a la autoridad. Se publica y se pide disculpa.',
} as const satisfies { contribution: number; reason: ModerationReason } & Record<string, unknown>;
