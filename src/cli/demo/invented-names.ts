const given = words(
  'Alex Bailey Casey Devon Ellis Frankie Gray Harper Indigo Jules Kai Lane Marlow Nico Oakley Parker Quinn Reese Sage Tatum Vesper Wren Zuri',
);
const family = words(
  'Acornfield Brambleby Clovermoor Dewberry Elderwick Fernhollow Gorsebank Heathermoss Ivyholt Juniperlea Larkspurr Mossgrove Nettlecombe',
);
const placeBegins = words(
  'Amber Badger Cedar Dover Eagle Falcon Goose Heron Iron Juniper Kestrel Lantern Maple Needle Otter Pewter Quail Raven Silver Thistle',
);
const placeEnds = words('Falls Bend Ridge Hollow Crossing Meadow Landing Grove Springs');

/** Counts without a common divisor, so that every pair comes once before any comes twice. */
export function personName(index: number): string {
  return `${given[index % given.length]} ${family[index % family.length]}${again(index, given.length * family.length)}`;
}

/** Of a place that is on no map of the region. */
export function placeName(index: number): string {
  return `${placeBegins[index % placeBegins.length]} ${placeEnds[index % placeEnds.length]}${again(index, placeBegins.length * placeEnds.length)}`;
}

/** Of the numbers that are kept for fiction. */
export function telephoneNumber(index: number): string {
  const area = ['816', '913', '660', '785'][Math.floor(index / 100) % 4];
  return `${area}-555-01${String(index % 100).padStart(2, '0')}`;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

function again(index: number, every: number): string {
  const times = Math.floor(index / every);
  return times === 0 ? '' : ` ${times + 1}`;
}
