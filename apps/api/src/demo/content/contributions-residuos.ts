import type { DemoContribution } from './contribution.ts';

export const residuos: readonly DemoContribution[] = [
  {
    n: 3, problem: 'residuos-tiraderos', place: 'agua-escondida', channel: 'phone', supports: 4,
    outcome: 'out-of-scope', answer: 'bas-relleno',
    text: 'in tlazolli amo totlazol, esa basura no es nuestra, la traen de otro municipio en la noche y la queman. nosotros barremos nuestra tierra, que ellos lleven lo suyo',
  },
  {
    n: 7, problem: 'residuos-recoleccion', place: 'ejido-nuevo', channel: 'assisted', supports: 4,
    outcome: 'waiting',
    text: 'Piden un contenedor a la entrada del Ejido porque la gente de la ciudad viene a tirar sus bolsas en la orilla.',
  },
  {
    n: 30, problem: 'residuos-separar', place: 'lomas', channel: 'phone', supports: 19,
    outcome: 'taken-up', answer: 'bas-camion',
    text: 'Separo todo, lavo los envases, tengo cuatro botes. Llega el camión y lo echa junto. ¿Para qué me peleo con mis hijos?',
  },
  {
    n: 40, problem: 'residuos-recoleccion', place: 'tepozan', channel: 'phone', supports: 9,
    outcome: 'taken-up', answer: 'bas-horario',
    text: 'El camión de la basura pasa a las 5:40 sin campana. A las 5:40 nada más están despiertos los perros, y ellos sí salen por las bolsas.',
  },
  {
    n: 58, problem: 'residuos-recoleccion', place: 'las-pilas', channel: 'phone', supports: 4,
    outcome: 'not-taken-up', answer: 'bas-multas',
    text: 'Multa de cinco mil al que saque la basura fuera de hora. Y que publiquen su foto.',
  },
  {
    n: 59, problem: 'residuos-tiraderos', place: 'san-isidro', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'bas-multas',
    text: 'El lote de la esquina ya es tiradero. Pongan cámara y exhiban al cochino.',
  },
  {
    n: 116, problem: 'residuos-separar', place: 'fabrica', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: '¿Puede haber composta en el vivero? Nosotras llevamos lo orgánico y luego nos llevamos tierra.',
  },
  {
    n: 162, problem: 'residuos-recoleccion', place: 'puerta-monte', channel: 'phone', supports: 6,
    outcome: 'partly', answer: 'bas-horario-p',
    text: 'aqui no sube el camion. bajamos la basura en carretilla hasta la iglesia y ahi se queda',
  },
  {
    n: 168, problem: 'residuos-separar', place: 'centro', channel: 'desktop', supports: 8,
    outcome: 'partly', answer: 'bas-separar',
    text: 'Propongo días distintos: orgánica lunes y jueves, inorgánica martes y sábado, y que el camión no reciba lo que no toca. Sin camión dividido, el calendario es la división.',
  },
  {
    n: 171, problem: 'residuos-separar', place: 'san-isidro', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'bas-separar',
    text: 'mi suegra le da las cascaras a las gallinas, mi vecino compra el cartón y el fierro. Lo que queda es poquito. Empiecen por preguntar lo que ya se hace.',
  },
  {
    n: 181, problem: 'residuos-tiraderos', place: 'mezquite', channel: 'paper', supports: 7,
    outcome: 'out-of-scope', answer: 'bas-relleno',
    text: 'El relleno sanitario es de tres municipios y el humo nos llega a nosotros en El Mezquite. Hay dias que no se puede tender la ropa.',
  },
  {
    n: 190, problem: 'residuos-tiraderos', place: 'tepozan', channel: 'desktop', supports: 1,
    outcome: 'not-taken-up', answer: 'bas-incinerar',
    text: 'Comprar un incinerador que genere electricidad. En Europa es lo normal y se acaba el problema de raíz.',
  },
  {
    n: 197, problem: 'residuos-recoleccion', place: 'centro', channel: 'phone', supports: 5,
    outcome: 'not-taken-up', answer: 'bas-propina',
    text: 'Que les prohíban a los de la basura pedir propina. Si no das, te dejan la bolsa regada.',
  },
  {
    n: 205, problem: 'residuos-separar', place: 'lomas', channel: 'phone', supports: 2,
    outcome: 'duplicate', duplicateOf: 30,
    text: 'Yo tambien separo todo en cuatro botes y el camion lo echa junto. Me pelea mi esposo que para qué.',
  },
  {
    n: 216, problem: 'residuos-separar', place: 'alfareros', channel: 'paper', supports: 2,
    outcome: 'waiting',
    text: 'que hacemos con los tepalcates y el barro quebrado. no es basura y no es cascajo',
  },
  {
    n: 248, problem: 'residuos-recoleccion', place: 'santa-rita', channel: 'phone', supports: 3, name: 'Ximena',
    outcome: 'waiting',
    text: 'Las señoras que recogen el PET viven de eso. Si cambian el sistema, ¿qué va a pasar con ellas?',
  },
  {
    n: 270, problem: 'residuos-tiraderos', place: 'canada', channel: 'assisted', supports: 3,
    outcome: 'not-taken-up', answer: 'bas-contenedor',
    text: 'En la barranca de La Cañada tiran escombro y llantas. Piden contenedores grandes y un velador.',
  },
];
