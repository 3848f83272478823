import type { DemoContribution } from './contribution.ts';

export const escuela: readonly DemoContribution[] = [
  {
    n: 13, problem: 'escuela-cruces', place: 'san-isidro', channel: 'paper', supports: 1,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Un foco. En la esquina de la escuela. Uno.',
  },
  {
    n: 15, problem: 'escuela-miedo', place: 'lomas', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'la calle de atras de la telesecundaria no tiene luz. salen a las 8 de la noche',
  },
  {
    n: 19, problem: 'escuela-banquetas', place: 'alfareros', channel: 'phone', supports: 9,
    outcome: 'taken-up', answer: 'esc-coches',
    text: 'Los coches se suben a la banqueta a la hora de la salida. Todos. Incluidos los del municipio, tengo foto.',
  },
  {
    n: 29, problem: 'escuela-cruces', place: 'las-pilas', channel: 'phone', supports: 3,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Soy el señor que vende fruta afuera. Yo paro los carros con mi bandera roja. Pero el día que no vengo, ¿quién los para?',
  },
  {
    n: 33, problem: 'escuela-banquetas', place: 'alfareros', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'esc-banqueta-p',
    text: 'Los puestos de dulces tapan la banqueta pero son mamás de la misma escuela. Acomódenlas, no las corran.',
  },
  {
    n: 38, problem: 'escuela-banquetas', place: 'tepozan', channel: 'assisted', supports: 5,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'Señora invidente que lleva a su sobrina: pide que no pongan postes ni anuncios a media banqueta rumbo a la escuela.',
  },
  {
    n: 42, problem: 'escuela-cruces', place: 'tepozan', channel: 'assisted', supports: 31,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Tengo 9 años. Cuando cruzo con mi hermano le aprieto la mano porque los carros no se paran. Quiero un semáforo de niños.',
  },
  {
    n: 48, problem: 'escuela-banquetas', place: 'ejido-nuevo', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'Con lodo no se puede caminar a la escuela. Banqueta, aunque sea de un lado.',
  },
  {
    n: 49, problem: 'escuela-miedo', place: 'alfareros', channel: 'paper', supports: 1,
    outcome: 'partly', answer: 'esc-transito',
    text: 'que haya una patrulla a la salida de la secundaria, nomás dando vueltas, no parada con el aire prendido',
  },
  {
    n: 50, problem: 'escuela-cruces', place: 'tres-cruces', channel: 'paper', supports: 4,
    outcome: 'not-taken-up', answer: 'esc-puente',
    text: 'puente peatonal en la avenida para que los carros no tengan que parar',
  },
  {
    n: 51, problem: 'escuela-cruces', place: 'centro', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'El paso peatonal frente a la escuela está despintado desde hace dos directores.',
  },
  {
    n: 52, problem: 'escuela-cruces', place: 'lomas', channel: 'phone', supports: 7,
    outcome: 'taken-up', answer: 'esc-topes',
    text: 'quitaron los topes cuando repavimentaron y ahora pasan como en autopista frente al kinder',
  },
  {
    n: 57, problem: 'escuela-banquetas', place: 'ejido-nuevo', channel: 'phone', supports: 3,
    outcome: 'not-taken-up', answer: 'esc-bici',
    text: 'Una ciclovía del Ejido Nuevo al Centro para que los de secundaria se vayan en bici, son 6 kilómetros planos.',
  },
  {
    n: 65, problem: 'escuela-cruces', place: 'santa-rita', channel: 'assisted', supports: 4,
    outcome: 'partly', answer: 'esc-otros-cruces',
    text: 'Abuela que lleva a tres nietos: pide que se agregue el cruce del puente, donde no hay accidentes porque ya nadie se atreve a cruzar.',
  },
  {
    n: 67, problem: 'escuela-miedo', place: 'puerta-monte', channel: 'assisted', supports: 3,
    outcome: 'not-taken-up', answer: 'esc-camara',
    text: 'Piden cámaras de vigilancia en todas las calles por donde pasan los niños.',
  },
  {
    n: 68, problem: 'escuela-cruces', place: 'fabrica', channel: 'assisted', supports: 7,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Alumno con bastón blanco, secundaria: pide que el semáforo suene y que la guía del piso no termine en un poste.',
  },
  {
    n: 71, problem: 'escuela-banquetas', place: 'tepozan', channel: 'phone', supports: 8,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'En El Tepozán las banquetas son de sesenta centímetros y cada casa la hizo a su altura. Mi hijo dice que es el nivel difícil.',
  },
  {
    n: 77, problem: 'escuela-banquetas', place: 'santa-rita', channel: 'phone', supports: 4,
    outcome: 'taken-up', answer: 'esc-coches',
    text: 'Que el coche que se estacione en la banqueta frente a la escuela sí tenga multa. Aunque sea la directora.',
  },
  {
    n: 78, problem: 'escuela-banquetas', place: 'centro', channel: 'phone', supports: 13,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'Con la carriola voy por el arroyo porque en la banqueta hay: un coche, un puesto, un poste y una jardinera. En ese orden.',
  },
  {
    n: 84, problem: 'escuela-cruces', place: 'lomas', channel: 'phone', supports: 4, name: 'Prof. Nájera',
    outcome: 'taken-up', answer: 'esc-medir',
    text: 'En sexto grado hicimos el mapa de los sustos: 27 puntos donde un alumno casi fue atropellado. Se los regalo para el diagnóstico.',
  },
  {
    n: 94, problem: 'escuela-cruces', place: 'fabrica', channel: 'phone', supports: 12,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Mi hija entra a las 7 y sale de la casa a las 6:20, a oscuras. El cruce de la avenida no tiene ni un foco. Ella se pone la linterna del celular.',
  },
  {
    n: 96, problem: 'escuela-cruces', place: 'centro', channel: 'desktop', supports: 5,
    outcome: 'partly', answer: 'esc-topes',
    text: 'Topes no: pasos peatonales elevados. El tope rompe suspensiones y la ambulancia pierde minutos; el paso elevado frena igual y sirve a la silla de ruedas.',
  },
  {
    n: 122, problem: 'escuela-miedo', place: 'san-isidro', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'esc-entorno',
    text: 'los perros de la calle Molino salen en bola. ya mordieron a dos niños de la primaria',
  },
  {
    n: 126, problem: 'escuela-banquetas', place: 'santa-rita', channel: 'assisted', supports: 2,
    outcome: 'not-taken-up', answer: 'esc-grua',
    text: 'Vecino frente a la escuela: pide grúa permanente de 7 a 8 y de 1 a 3 todos los días del ciclo escolar.',
  },
  {
    n: 139, problem: 'escuela-cruces', place: 'alfareros', channel: 'phone', supports: 4,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'En la mañana no se ve y en la tarde tampoco. Luz en el cruce de la escuela de los Alfareros, por vida suya.',
  },
  {
    n: 143, problem: 'escuela-cruces', place: 'ejido-nuevo', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'pinten el cruce pero con pintura buena de la que no se borra con la primera lluvia',
  },
  {
    n: 148, problem: 'escuela-cruces', place: 'alfareros', channel: 'paper', supports: 3,
    outcome: 'partly', answer: 'esc-transito',
    text: 'que los de transito esten en la escuela y no escondidos en la curva para multar',
  },
  {
    n: 156, problem: 'escuela-banquetas', place: 'fabrica', channel: 'desktop', supports: 5,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'Solicito banquetas continuas, mínimo de 1.80 metros, con rampas, en el radio de 300 metros de cada escuela intervenida.',
  },
  {
    n: 169, problem: 'escuela-cruces', place: 'lomas', channel: 'phone', supports: 1,
    outcome: 'duplicate', duplicateOf: 52,
    text: 'Ya no hay topes frente al kínder desde que repavimentaron. Pasan como en autopista.',
  },
  {
    n: 177, problem: 'escuela-banquetas', place: 'san-isidro', channel: 'assisted', supports: 7,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'Mamá de niño en silla de ruedas: la rampa de la escuela está perfecta y termina en un escalón de 20 centímetros.',
  },
  {
    n: 179, problem: 'escuela-banquetas', place: 'centro', channel: 'desktop', supports: 6,
    outcome: 'partly', answer: 'esc-bici',
    text: 'Banqueta está bien, pero también pensemos en llegar en bici: un carril de 7 a 8 y de 2 a 3 con conos. En otras ciudades funciona y es barato.',
  },
  {
    n: 180, problem: 'escuela-miedo', place: 'ejido-nuevo', channel: 'phone', supports: 2,
    outcome: 'not-taken-up', answer: 'esc-camara',
    text: 'que la escuela les mande mensaje a los papas cuando el niño llega y cuando sale con un chip en la credencial',
  },
  {
    n: 184, problem: 'escuela-banquetas', place: 'las-pilas', channel: 'paper', supports: 3,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'no hay banqueta del panteon a la primaria. 400 pasos por la orilla, los contamos con mi nieto',
  },
  {
    n: 191, problem: 'escuela-banquetas', place: 'lomas', channel: 'desktop', supports: 2,
    outcome: 'partly', answer: 'esc-otros-cruces',
    text: 'El colegio particular también tiene niños y también tiene banqueta rota. ¿Por qué solo escuelas públicas?',
  },
  {
    n: 194, problem: 'escuela-banquetas', place: 'puerta-monte', channel: 'phone', supports: 5,
    outcome: 'not-taken-up', answer: 'esc-calle-cerrada',
    text: 'cierren la calle de la escuela a los carros todo el dia y ya',
  },
  {
    n: 206, problem: 'escuela-cruces', place: 'puerta-monte', channel: 'assisted', supports: 9,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Dibujo de una niña de tercero: un camión grande, ella chiquita y una cebra con rayas. Abajo dice "haci quiero mi calle".',
  },
  {
    n: 210, problem: 'escuela-miedo', place: 'tepozan', channel: 'phone', supports: 8,
    outcome: 'taken-up', answer: 'esc-acompanar',
    text: 'Camión a pie: una mamá al frente, otra atrás, y en cada esquina se suben más niños. Lo hicimos dos semanas y hasta los papás que llevaban coche se animaron.',
  },
  {
    n: 211, problem: 'escuela-banquetas', place: 'puerta-monte', channel: 'phone', supports: 3,
    outcome: 'taken-up', answer: 'esc-banqueta',
    text: 'mis hijas llegan con los zapatos enlodados y la maestra las regaña a ellas debería regañar al que hizo la calle sin banqueta',
  },
  {
    n: 212, problem: 'escuela-cruces', place: 'ejido-nuevo', channel: 'paper', supports: 5,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'los niños cruzan la calle principal corriendo. pongan paso de zebra y que se vea',
  },
  {
    n: 213, problem: 'escuela-banquetas', place: 'centro', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'esc-coches',
    text: 'La banqueta de la escuela Benito Juárez es el estacionamiento de la notaría. De 8 a 2.',
  },
  {
    n: 217, problem: 'escuela-miedo', place: 'agua-escondida', channel: 'paper', supports: 5,
    outcome: 'not-taken-up', answer: 'esc-camion-escolar',
    text: 'Un camión escolar para los de Agua Escondida. Mi hijo dejó la prepa porque el pasaje era la mitad de lo que gano.',
  },
  {
    n: 223, problem: 'escuela-miedo', place: 'centro', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'esc-acompanar',
    text: 'Propongo tiendas amigas: un cartel en la puerta y si el niño siente miedo puede entrar y llaman a su mamá. Mi papelería se apunta.',
  },
  {
    n: 229, problem: 'escuela-miedo', place: 'las-pilas', channel: 'assisted', supports: 4,
    outcome: 'taken-up', answer: 'esc-acompanar',
    text: 'Niño de 10 años: "me gustaría que hubiera letreros que digan por aquí es el camino seguro, con una huellita".',
  },
  {
    n: 232, problem: 'escuela-cruces', place: 'tepozan', channel: 'phone', supports: 5,
    outcome: 'taken-up', answer: 'esc-medir',
    text: 'Que midan. Cuántos coches, a qué velocidad, cuántos niños. Antes y después. Y que midamos nosotras también.',
  },
  {
    n: 236, problem: 'escuela-miedo', place: 'tres-cruces', channel: 'phone', supports: 2,
    outcome: 'out-of-scope', answer: 'esc-horario',
    text: 'que la escuela empiece a las 9 y asi nadie camina de noche',
  },
  {
    n: 244, problem: 'escuela-banquetas', place: 'fabrica', channel: 'phone', supports: 3,
    outcome: 'taken-up', answer: 'esc-medir',
    text: 'Antes de hacer la banqueta pregúntenle al que la camina. A nosotros nos hicieron una preciosa del lado donde no hay casas.',
  },
  {
    n: 249, problem: 'escuela-cruces', place: 'tepozan', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'esc-transito',
    text: 'Nosotras nos organizamos de guardianas con chaleco pero un señor nos aventó el carro. Necesitamos permiso, capacitación y que nos respalden.',
  },
  {
    n: 251, problem: 'escuela-cruces', place: 'puerta-monte', channel: 'phone', supports: 8,
    outcome: 'partly', answer: 'esc-transito',
    text: 'Pongan un agente de tránsito a la entrada y a la salida. No todo el día, media hora y media hora.',
  },
  {
    n: 267, problem: 'escuela-cruces', place: 'santa-rita', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'esc-semaforo',
    text: 'semaforo con boton en la primaria de santa rita x favor. las señoras ya lo pedimos con firmas',
  },
  {
    n: 269, problem: 'escuela-miedo', place: 'canada', channel: 'assisted', supports: 6,
    outcome: 'taken-up', answer: 'esc-acompanar',
    text: 'De La Cañada bajan 14 niños a la secundaria por la vereda, hora y media. Piden que alguien los acompañe y que se marque el camino, porque con neblina se pierden.',
  },
  {
    n: 273, problem: 'escuela-miedo', place: 'santa-rita', channel: 'desktop', supports: 4,
    outcome: 'partly', answer: 'esc-entorno',
    text: 'El baldío junto a la secundaria tiene dueño y tiene metro y medio de hierba. Que lo limpie o que lo cerquen y le cobren.',
  },
  {
    n: 276, problem: 'escuela-banquetas', place: 'san-isidro', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'esc-banqueta-p',
    text: 'Que no tumben los árboles para hacer la banqueta. En mayo los niños caminan de sombra en sombra.',
  },
  {
    n: 281, problem: 'escuela-miedo', place: 'fabrica', channel: 'assisted', supports: 11,
    outcome: 'taken-up', answer: 'esc-acompanar',
    text: 'Mi hija de 12 camina diez cuadras. No le tengo miedo a los carros, le tengo miedo al lote baldío. Si caminaran en grupo sería otra cosa.',
  },
  {
    n: 282, problem: 'escuela-cruces', place: 'mezquite', channel: 'assisted', supports: 9,
    outcome: 'out-of-scope', answer: 'esc-carretera',
    text: 'La escuela de El Mezquite está del otro lado de la carretera estatal. Los niños cruzan entre tráileres. Piden un puente o un semáforo.',
  },
  {
    n: 289, problem: 'escuela-cruces', place: 'las-pilas', channel: 'phone', supports: 6,
    outcome: 'partly', answer: 'esc-otros-cruces',
    text: 'Mi cruce no salió entre los peores pero también es peligroso: callejón del Panteón con Morelos. ¿Qué tiene que pasar para que entre?',
  },
  {
    n: 290, problem: 'escuela-cruces', place: 'centro', channel: 'desktop', supports: 8,
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Frente a la secundaria técnica pasan, según conté un martes, 412 coches entre 6:45 y 7:15. No hay paso peatonal marcado. Adjunto mi conteo a quien lo quiera.',
  },
  {
    n: 298, problem: 'escuela-banquetas', place: 'lomas', channel: 'phone', supports: 6, name: 'Ale',
    outcome: 'taken-up', answer: 'esc-coches',
    text: 'pongan bolardos en las banquetas de la escuela, es lo unico que entienden',
  },
  {
    n: 303, problem: 'escuela-cruces', place: 'san-isidro', channel: 'phone', supports: 16, name: 'Lucía',
    outcome: 'taken-up', answer: 'esc-cruce',
    text: 'Soy mamá de la primaria Morelos. En la esquina de la tortillería ya van dos atropellados este ciclo. Un cruce bien pintado y con luz, es todo lo que pido.',
  },
];
