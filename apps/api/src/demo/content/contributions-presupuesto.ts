import type { DemoContribution } from './contribution.ts';

export const presupuesto: readonly DemoContribution[] = [
  {
    n: 12, problem: 'presupuesto-responsable', place: 'canada', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'ppto-comunidades',
    text: 'En La Cañada la obra del camino se quedó a la mitad y el ingeniero cambió de número. Que quede escrito quién le sigue.',
  },
  {
    n: 14, problem: 'presupuesto-costo', place: 'san-isidro', channel: 'paper', supports: 1,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Saber lo que costó el alumbrado nuevo de la avenida, quién lo vendió y si hubo otro más barato.',
  },
  {
    n: 18, problem: 'presupuesto-entender', place: 'centro', channel: 'desktop', supports: 6,
    outcome: 'taken-up', answer: 'ppto-abierto',
    text: 'Los PDF escaneados no son transparencia, son fotografías de la opacidad. CSV, con diccionario de datos y licencia libre.',
  },
  {
    n: 24, problem: 'presupuesto-costo', place: 'ejido-nuevo', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'ppto-mensual',
    text: 'Actualicen cada semana. Cuando sale el informe la obra ya se cayó.',
  },
  {
    n: 28, problem: 'presupuesto-responsable', place: 'tepozan', channel: 'desktop', supports: 6,
    outcome: 'partly', answer: 'ppto-comite',
    text: 'Propongo comités de vecinas que reciban la obra: si no firmamos de conformidad, que no se pague el último pago.',
  },
  {
    n: 32, problem: 'presupuesto-costo', place: 'lomas', channel: 'phone', supports: 4,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Cada obra con su costo y su avance. Foto al empezar, foto a la mitad, foto al final. Fotos de la obra, no del presidente.',
  },
  {
    n: 35, problem: 'presupuesto-entender', place: 'fabrica', channel: 'assisted', supports: 10,
    outcome: 'partly', answer: 'ppto-participativo',
    text: 'Presupuesto participativo como en otras ciudades: que un diez por ciento lo decidamos por colonia, con urna.',
  },
  {
    n: 37, problem: 'presupuesto-costo', place: 'puerta-monte', channel: 'assisted', supports: 8,
    outcome: 'not-taken-up', answer: 'ppto-obra-nueva',
    text: 'Vecinas de la calle Encino Viejo piden que se construya el muro de contención antes de las lluvias, tienen oficio sellado desde hace dos años.',
  },
  {
    n: 47, problem: 'presupuesto-responsable', place: 'alfareros', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'ppto-responsable',
    text: 'nombre del encargado en el letrero de la obra',
  },
  {
    n: 54, problem: 'presupuesto-entender', place: 'tepozan', channel: 'desktop', supports: 8,
    outcome: 'partly', answer: 'ppto-nomina',
    text: 'Cuánto gana cada quien, con compensaciones. El sueldo que publican es sin el bono.',
  },
  {
    n: 55, problem: 'presupuesto-entender', place: 'las-pilas', channel: 'phone', supports: 4, name: 'Tavo',
    outcome: 'taken-up', answer: 'ppto-lenguaje',
    text: 'de cada 100 pesos cuantos se van en sueldos cuantos en luz cuantos en obras y cuantos en quien sabe',
  },
  {
    n: 56, problem: 'presupuesto-costo', place: 'las-pilas', channel: 'desktop', supports: 4,
    outcome: 'partly', answer: 'ppto-licitacion',
    text: 'Quiero ver todas las cotizaciones, no nada más la que ganó. Si las tres son del mismo compadre se nota rápido.',
  },
  {
    n: 62, problem: 'presupuesto-costo', place: 'puerta-monte', channel: 'phone', supports: 2,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'se supone q ya pavimentaron mi calle. aparece pagada. vengan a verla, les invito un café en la terracería',
  },
  {
    n: 64, problem: 'presupuesto-entender', place: 'san-isidro', channel: 'phone', supports: 4,
    outcome: 'partly', answer: 'ppto-publicidad',
    text: '¿Cuánto se gasta en publicidad y espectaculares? Con eso se imprimían las hojas que dicen que no hay para imprimir.',
  },
  {
    n: 69, problem: 'presupuesto-responsable', place: 'lomas', channel: 'phone', supports: 6,
    outcome: 'taken-up', answer: 'ppto-proveedor',
    text: 'publiquen el nombre de la empresa y si ya le habian dado otras. en la maquila a los proveedores que quedan mal no les vuelven a comprar',
  },
  {
    n: 72, problem: 'presupuesto-responsable', place: 'puerta-monte', channel: 'desktop', supports: 5,
    outcome: 'not-taken-up', answer: 'ppto-sancion',
    text: 'Que la ciudadanía organizada pueda destituir por votación a la persona titular de Obras Públicas cuando más del 30% de las obras lleve retraso.',
  },
  {
    n: 73, problem: 'presupuesto-costo', place: 'ejido-nuevo', channel: 'phone', supports: 6,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Que se vea cuánto toca a cada colonia. Siempre se arregla el centro y a nosotros nos echan tepetate.',
  },
  {
    n: 75, problem: 'presupuesto-entender', place: 'centro', channel: 'desktop', supports: 6, name: 'Colectivo Ventana',
    outcome: 'partly', answer: 'ppto-participativo',
    text: 'Proponemos que al menos el 5% del gasto de inversión se asigne mediante presupuesto participativo, con reglas publicadas antes de recibir proyectos y con resultados vinculantes.',
  },
  {
    n: 76, problem: 'presupuesto-responsable', place: 'fabrica', channel: 'phone', supports: 7,
    outcome: 'taken-up', answer: 'ppto-responsable',
    text: 'Pregunté por la obra de mi calle. Obras me mandó a Tesorería, Tesorería a Planeación, Planeación a Obras. Di la vuelta completa, me faltó el boleto.',
  },
  {
    n: 80, problem: 'presupuesto-costo', place: 'santa-rita', channel: 'desktop', supports: 8,
    outcome: 'taken-up', answer: 'ppto-modificado',
    text: 'Lo que no se vale es el "convenio modificatorio". Así le dicen a subirle. Publiquen el precio de antes y el de después y por qué.',
  },
  {
    n: 82, problem: 'presupuesto-entender', place: 'san-isidro', channel: 'phone', supports: 14,
    outcome: 'taken-up', answer: 'ppto-lenguaje',
    text: 'Abrí el presupuesto de la página y dice "capítulo 3000, partida 351". Mi recibo del gas se entiende mejor.',
  },
  {
    n: 85, problem: 'presupuesto-responsable', place: 'las-pilas', channel: 'assisted', supports: 4,
    outcome: 'partly', answer: 'ppto-visita',
    text: 'Señora que no sabe leer: pide que el responsable vaya a la colonia y lo diga en voz alta, y que quede grabado.',
  },
  {
    n: 86, problem: 'presupuesto-costo', place: 'santa-rita', channel: 'assisted', supports: 2,
    outcome: 'partly', answer: 'ppto-licitacion',
    text: 'Contratista local: pide que avisen de las licitaciones con tiempo y en un solo lugar, porque se entera cuando ya ganó otro de fuera.',
  },
  {
    n: 91, problem: 'presupuesto-responsable', place: 'fabrica', channel: 'phone', supports: 9,
    outcome: 'not-taken-up', answer: 'ppto-sancion',
    text: 'Al funcionario que deje una obra a medias, que la termine de su bolsa.',
  },
  {
    n: 93, problem: 'presupuesto-entender', place: 'alfareros', channel: 'phone', supports: 3,
    outcome: 'not-taken-up', answer: 'ppto-radio',
    text: 'Que lo lean en la radio los domingos. Despacito.',
  },
  {
    n: 97, problem: 'presupuesto-responsable', place: 'san-isidro', channel: 'phone', supports: 3, name: 'Gabi',
    outcome: 'taken-up', answer: 'ppto-responsable',
    text: '¿Quién firma? Eso quiero saber. Quién firmó que la banqueta estaba terminada.',
  },
  {
    n: 101, problem: 'presupuesto-entender', place: 'centro', channel: 'assisted', supports: 4,
    outcome: 'taken-up', answer: 'ppto-hoja',
    text: 'Persona con debilidad visual, atendida en ventanilla: pide que el documento no sea una imagen, para que su teléfono se lo pueda leer en voz alta.',
  },
  {
    n: 103, problem: 'presupuesto-entender', place: 'ejido-nuevo', channel: 'assisted', supports: 5,
    outcome: 'taken-up', answer: 'ppto-hoja',
    text: 'Maestra de telesecundaria: sus alumnos hicieron una gráfica del presupuesto con frijoles. Pide una versión impresa de una hoja para trabajarla en clase.',
  },
  {
    n: 111, problem: 'presupuesto-costo', place: 'fabrica', channel: 'phone', supports: 12, name: 'Memo',
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'El puente peatonal se inauguró dos veces y todavía le falta una escalera. ¿Se pagó completo? ¿Se pagó dos veces?',
  },
  {
    n: 113, problem: 'presupuesto-responsable', place: 'san-isidro', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'ppto-comite',
    text: 'El comité de obra de mi colonia existe en papel. Yo soy la vocal. Nunca me llamaron, firmaron por mí.',
  },
  {
    n: 123, problem: 'presupuesto-entender', place: 'lomas', channel: 'desktop', supports: 4,
    outcome: 'taken-up', answer: 'ppto-abierto',
    text: 'Datos abiertos sí, pero los mismos nombres de columna cada año. El año pasado "obra", este año "proyecto", luego "acción". Así no se puede comparar nada.',
  },
  {
    n: 136, problem: 'presupuesto-costo', place: 'tepozan', channel: 'phone', supports: 15,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'la cancha dijeron 2 millones y luego 3 y luego ya no dijeron. cuanto costo la cancha',
  },
  {
    n: 159, problem: 'presupuesto-costo', place: 'fabrica', channel: 'phone', supports: 4,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'El molino. ¿Cuánto llevamos gastado en el molino? Pregunto con cariño porque lo quiero ver abierto, pero pregunto.',
  },
  {
    n: 161, problem: 'presupuesto-responsable', place: 'alfareros', channel: 'phone', supports: 7,
    outcome: 'out-of-scope', answer: 'ppto-fiscalia',
    text: 'Lo del puente es robo y punto. Quiero denunciar y que metan a alguien a la cárcel.',
  },
  {
    n: 167, problem: 'presupuesto-costo', place: 'centro', channel: 'phone', supports: 5,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Según el letrero, el techo del kínder de mi hija costó más que mi casa. A lo mejor está bien, yo no sé de techos. Pero pongan los números donde los papás podamos leerlos y digan cuánto fue de cada cosa.',
  },
  {
    n: 174, problem: 'presupuesto-entender', place: 'centro', channel: 'desktop', supports: 2,
    outcome: 'out-of-scope', answer: 'ppto-federal',
    text: 'Solicito se transparente la deuda del gobierno del estado y los fondos federales que éste retiene a los municipios, por ejercicio fiscal.',
  },
  {
    n: 186, problem: 'presupuesto-costo', place: 'las-pilas', channel: 'paper', supports: 3,
    outcome: 'taken-up', answer: 'ppto-letrero',
    text: 'un letrero con lo que cuesta. y que no lo quiten cuando se acabe',
  },
  {
    n: 187, problem: 'presupuesto-entender', place: 'tres-cruces', channel: 'paper', supports: 1,
    outcome: 'taken-up', answer: 'ppto-comunidades',
    text: 'que vengan a explicarlo a Tres Cruces, nosotros ponemos las sillas',
  },
  {
    n: 188, problem: 'presupuesto-responsable', place: 'centro', channel: 'desktop', supports: 9,
    outcome: 'taken-up', answer: 'ppto-responsable',
    text: 'Señalar por obra a la persona servidora pública responsable, con cargo, teléfono de oficina y horario. No para molestarla: para saber a quién preguntar.',
  },
  {
    n: 193, problem: 'presupuesto-costo', place: 'tepozan', channel: 'phone', supports: 3, name: 'Pao',
    outcome: 'partly', answer: 'ppto-comite',
    text: 'Que el avance lo confirme alguien que viva ahí, no solo el contratista. Yo puedo, salgo a pasear al perro por la obra todos los días.',
  },
  {
    n: 195, problem: 'presupuesto-entender', place: 'lomas', channel: 'phone', supports: 5,
    outcome: 'partly', answer: 'ppto-nomina',
    text: 'Quiero saber cuántos asesores hay y qué asesoran.',
  },
  {
    n: 200, problem: 'presupuesto-costo', place: 'alfareros', channel: 'phone', supports: 1,
    outcome: 'duplicate', duplicateOf: 32,
    text: 'Cada obra con su costo y su avance. Foto al empezar, foto a la mitad y foto al final.',
  },
  {
    n: 203, problem: 'presupuesto-costo', place: 'lomas', channel: 'phone', supports: 6,
    outcome: 'not-taken-up', answer: 'ppto-obra-nueva',
    text: 'En mi privada falta pavimento desde que la hicieron. Anótenla por favor.',
  },
  {
    n: 204, problem: 'presupuesto-entender', place: 'puerta-monte', channel: 'phone', supports: 1,
    outcome: 'taken-up', answer: 'ppto-lenguaje',
    text: '¿Qué es "devengado"? ¿Ya se pagó o no se ha pagado?',
  },
  {
    n: 208, problem: 'presupuesto-costo', place: 'san-isidro', channel: 'assisted', supports: 9,
    outcome: 'taken-up', answer: 'ppto-letrero',
    text: 'Señor de 70 años: que en cada obra haya un letrero con el costo en letras grandes, como antes, y que digan la verdad aunque cambie.',
  },
  {
    n: 224, problem: 'presupuesto-responsable', place: 'lomas', channel: 'phone', supports: 2,
    outcome: 'not-taken-up', answer: 'ppto-contacto',
    text: 'Que el responsable conteste el whatsapp. Aunque sea con un sticker.',
  },
  {
    n: 230, problem: 'presupuesto-responsable', place: 'tepozan', channel: 'phone', supports: 18,
    outcome: 'taken-up', answer: 'ppto-responsable',
    text: 'Que cada obra tenga nombre y apellido. Cuando todos son responsables nadie es responsable.',
  },
  {
    n: 233, problem: 'presupuesto-costo', place: 'lomas', channel: 'desktop', supports: 6,
    outcome: 'taken-up', answer: 'ppto-modificado',
    text: 'Comparé el costo por metro cuadrado de pavimento en tres calles de Lomas: 640, 910 y 1,380 pesos. Puede haber razones. Que las publiquen junto al número.',
  },
  {
    n: 254, problem: 'presupuesto-costo', place: 'ejido-nuevo', channel: 'phone', supports: 3,
    outcome: 'not-taken-up', answer: 'ppto-obra-nueva',
    text: 'Una cancha de basquet con techo. Tenemos el terreno, tenemos el equipo, tenemos las ganas. Falta el techo.',
  },
  {
    n: 256, problem: 'presupuesto-responsable', place: 'puerta-monte', channel: 'phone', supports: 3,
    outcome: 'partly', answer: 'ppto-contacto',
    text: 'yo nomas digo que si el albañil que me hizo la barda me da su numero por si se cae el que hizo el puente tambien puede',
  },
  {
    n: 257, problem: 'presupuesto-entender', place: 'puerta-monte', channel: 'phone', supports: 7,
    outcome: 'not-taken-up', answer: 'ppto-predial',
    text: 'bajen el predial. pago mas que el año pasado y la calle esta igual',
  },
  {
    n: 259, problem: 'presupuesto-costo', place: 'tres-cruces', channel: 'paper', supports: 2,
    outcome: 'taken-up', answer: 'ppto-letrero',
    text: 'Hicieron el cuarto de salud y no sabemos cuanto fue. pongan letrero.',
  },
  {
    n: 261, problem: 'presupuesto-entender', place: 'ejido-nuevo', channel: 'paper', supports: 3,
    outcome: 'out-of-scope', answer: 'ppto-federal',
    text: 'a mi mama no le llega la pensión desde mayo. ¿por qué no sale en el presupuesto?',
  },
  {
    n: 263, problem: 'presupuesto-entender', place: 'fabrica', channel: 'paper', supports: 3,
    outcome: 'taken-up', answer: 'ppto-hoja',
    text: 'hagan un folleto con dibujitos que se pueda leer en el camión',
  },
  {
    n: 266, problem: 'presupuesto-entender', place: 'tepozan', channel: 'phone', supports: 8,
    outcome: 'taken-up', answer: 'ppto-lenguaje',
    text: 'Soy contadora y batallo. Imagínense los demás. Digan cuánto entra, de dónde, cuánto sale y en qué, en una hoja.',
  },
  {
    n: 272, problem: 'presupuesto-costo', place: 'alfareros', channel: 'phone', supports: 7,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Dicen que la calle va al 80 por ciento. Yo vivo en esa calle. Va al 80 por ciento de polvo.',
  },
  {
    n: 277, problem: 'presupuesto-entender', place: 'santa-rita', channel: 'phone', supports: 2,
    outcome: 'taken-up', answer: 'ppto-lenguaje',
    text: 'expliquen como si le explicaran a mi abuelita. ella llevaba las cuentas de la tienda 40 años y nunca le faltó un peso',
  },
  {
    n: 278, problem: 'presupuesto-costo', place: 'centro', channel: 'phone', supports: 4,
    outcome: 'out-of-scope', answer: 'ppto-federal',
    text: '¿Y el tramo de la carretera federal? Llevan cuatro años con los mismos conos. Ya hasta los cuentan los niños.',
  },
  {
    n: 280, problem: 'presupuesto-costo', place: 'centro', channel: 'desktop', supports: 27,
    outcome: 'taken-up', answer: 'ppto-obra',
    text: 'Quiero entrar a una página, tocar una obra en el mapa y ver tres cosas: cuánto cuesta, cuánto se ha pagado y quién responde. Nada más. Y nada menos.',
  },
  {
    n: 293, problem: 'presupuesto-responsable', place: 'ejido-nuevo', channel: 'desktop', supports: 4,
    outcome: 'taken-up', answer: 'ppto-pregunta',
    text: 'Que se pueda hacer una pregunta pública sobre una obra, que el encargado tenga diez días para contestar y que la respuesta quede ahí para los demás.',
  },
  {
    n: 295, problem: 'presupuesto-costo', place: 'centro', channel: 'desktop', supports: 3,
    outcome: 'partly', answer: 'ppto-mensual',
    text: 'Que la información del gasto se publique cada mes, como los estados de cuenta de cualquier banco.',
  },
  {
    n: 297, problem: 'presupuesto-responsable', place: 'santa-rita', channel: 'phone', supports: 5,
    outcome: 'taken-up', answer: 'ppto-proveedor',
    text: 'El que hizo el drenaje de Santa Rita es el mismo que hizo el del mercado. Los dos se inundan. Casualidad no es.',
  },
  {
    n: 305, problem: 'presupuesto-costo', place: 'mezquite', channel: 'assisted', supports: 7,
    outcome: 'taken-up', answer: 'ppto-comunidades',
    text: 'La comisaria ejidal pide que las obras de las comunidades salgan en la misma lista que las de la cabecera, con costo y con fecha.',
  },
  {
    n: 307, problem: 'presupuesto-entender', place: 'santa-rita', channel: 'desktop', supports: 1,
    outcome: 'duplicate', duplicateOf: 18,
    text: 'No más PDF escaneados. CSV con diccionario de datos y licencia libre, como dijo otra persona aquí mismo.',
  },
  {
    n: 309, problem: 'presupuesto-costo', place: 'centro', channel: 'desktop', supports: 11, name: 'Lic. Orozco',
    outcome: 'taken-up', answer: 'ppto-abierto',
    text: 'Sugiero que la información de obra pública se publique en formato abierto, con una fila por contrato: número, objeto, proveedor, monto, convenios modificatorios, avance físico y avance financiero, actualizada cada trimestre.',
  },
  {
    n: 311, problem: 'presupuesto-responsable', place: 'centro', channel: 'phone', supports: 2,
    outcome: 'taken-up', answer: 'ppto-pregunta',
    text: 'Preguntar y que contesten. No es ciencia.',
  },
];
