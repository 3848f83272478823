import type { DemoContribution } from './contribution.ts';

export const mujeres: readonly DemoContribution[] = [
  {
    n: 8, problem: 'mujeres-respuesta', place: 'centro', channel: 'desktop', supports: 7,
    outcome: 'partly', answer: 'muj-noche',
    text: 'Exijo que quede registro de cada llamada de auxilio de una mujer: hora, tiempo de llegada y resultado, publicado sin datos que permitan identificarla.',
  },
  {
    n: 10, problem: 'mujeres-respuesta', place: 'fabrica', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'muj-camaras',
    text: 'Cámaras en todas las esquinas y reconocimiento de caras. Si no deben nada que no teman.',
  },
  {
    n: 45, problem: 'mujeres-respuesta', place: 'puerta-monte', channel: 'paper', supports: 4,
    outcome: 'not-taken-up', answer: 'muj-gas',
    text: 'que el municipio regale gas pimienta y clases de defensa a todas las mujeres',
  },
  {
    n: 83, problem: 'mujeres-respuesta', place: 'santa-rita', channel: 'phone', supports: 5,
    outcome: 'out-of-scope', answer: 'muj-fiscalia',
    text: 'el juez le dio permiso de acercarse otra vez. cambien al juez',
  },
  {
    n: 95, problem: 'mujeres-respuesta', place: 'tepozan', channel: 'phone', supports: 16,
    outcome: 'partly', answer: 'muj-noche',
    text: 'Llamé a las 11 de la noche. Me contestaron que si ya se había ido el hombre entonces ya no había emergencia.',
  },
  {
    n: 105, problem: 'mujeres-rutas', place: 'fabrica', channel: 'phone', supports: 6,
    outcome: 'out-of-scope', answer: 'muj-parada-libre',
    text: 'que las de la maquila podamos bajar del camión entre paradas en la noche. en otras partes ya es regla',
  },
  {
    n: 106, problem: 'mujeres-luz', place: 'puerta-monte', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'muj-luz-mapa',
    text: 'Reporté la lámpara de mi calle en junio, en julio y en agosto. Mi hija ya no va a la clase de la noche.',
  },
  {
    n: 129, problem: 'mujeres-luz', place: 'tepozan', channel: 'phone', supports: 8,
    outcome: 'taken-up', answer: 'muj-luz',
    text: 'prendan los focos del parque. en la noche nos da miedo pasar y para dar la vuelta son 15 minutos mas',
  },
  {
    n: 132, problem: 'mujeres-respuesta', place: 'ejido-nuevo', channel: 'assisted', supports: 8,
    outcome: 'out-of-scope', answer: 'muj-fiscalia',
    text: 'Mamá de una muchacha que denunció hace dos años. Pregunta por qué la carpeta no avanza y quién le puede decir.',
  },
  {
    n: 138, problem: 'mujeres-respuesta', place: 'lomas', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'hay un boton de panico en la plaza. le pique para ver. no paso nada. ¿esta conectado?',
  },
  {
    n: 140, problem: 'mujeres-luz', place: 'lomas', channel: 'phone', supports: 3,
    outcome: 'waiting',
    text: 'En Lomas hay luz pero las bardas son tan altas que nadie te ve ni te oye. ¿La iluminación cuenta si no hay ojos?',
  },
  {
    n: 170, problem: 'mujeres-rutas', place: 'las-pilas', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'muj-ruta',
    text: 'Hay una tienda que cierra a las once y la señora sale a la puerta cuando pasamos. Eso es seguridad. Págenle la luz a la señora.',
  },
  {
    n: 173, problem: 'mujeres-respuesta', place: 'centro', channel: 'desktop', supports: 2,
    outcome: 'not-taken-up', answer: 'muj-rosa',
    text: 'Camiones solo para mujeres, pintados de rosa, en las horas de mayor afluencia.',
  },
  {
    n: 178, problem: 'mujeres-luz', place: 'centro', channel: 'desktop', supports: 7,
    outcome: 'partly', answer: 'muj-luz-mapa',
    text: 'Cada lámpara tiene un número. Publiquen cuáles no funcionan, desde cuándo y cuándo se arreglan, y ahí mismo cuántas mujeres pasan por esa calle de noche.',
  },
  {
    n: 201, problem: 'mujeres-respuesta', place: 'san-isidro', channel: 'phone', supports: 5,
    outcome: 'waiting',
    text: 'A dónde se habla si el que da miedo es el policía',
  },
  {
    n: 209, problem: 'mujeres-rutas', place: 'santa-rita', channel: 'phone', supports: 9, name: 'Brenda',
    outcome: 'partly', answer: 'muj-ruta',
    text: 'Camino por en medio de la calle porque en la banqueta me sale cualquiera. Hagan una ruta que se sienta segura, no una que se vea bonita.',
  },
  {
    n: 225, problem: 'mujeres-rutas', place: 'ejido-nuevo', channel: 'assisted', supports: 5,
    outcome: 'waiting',
    text: 'Jornalera: pide que haya transporte que las recoja en la orilla de la carretera a las 5 de la mañana, porque las esperan hombres en camioneta.',
  },
  {
    n: 234, problem: 'mujeres-luz', place: 'san-isidro', channel: 'phone', supports: 14,
    outcome: 'taken-up', answer: 'muj-luz',
    text: 'El callejón del molino no tiene luz y es por donde cortamos todas las del turno de noche. Arréglenlo con nosotras, no para nosotras.',
  },
  {
    n: 246, problem: 'mujeres-luz', place: 'fabrica', channel: 'phone', supports: 26,
    outcome: 'taken-up', answer: 'muj-luz',
    text: 'De la parada a mi casa hay nueve lámparas. Sirven dos. Las conté porque las cuento todas las noches.',
  },
  {
    n: 268, problem: 'mujeres-rutas', place: 'alfareros', channel: 'phone', supports: 2,
    outcome: 'waiting',
    text: 'El puente peatonal con las paredes tapadas de anuncios es una ratonera. Quiten los anuncios para que se vea quién viene.',
  },
  {
    n: 294, problem: 'mujeres-rutas', place: 'centro', channel: 'desktop', supports: 4,
    outcome: 'waiting',
    text: 'We moved here after retiring. My wife loves walking in the evening, and for the first time in her life she has stopped. It is not the dark as such; it is the two blocks behind the market where nothing is open and nobody is around.',
  },
];
