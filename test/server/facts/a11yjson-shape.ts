/** The names and types that the interfaces of A11yJSON 31.1.0 allow, as far as we use them. */
import type { A11yPlaceView } from '../../../shared/facts/public-schemas.ts';

type Shape =
  | 'boolean'
  | 'number'
  | 'string'
  | 'text'
  | 'quantity'
  | ReadonlySet<string>
  | { [name: string]: Shape }
  | [Shape];

const door: Shape = {
  width: 'quantity',
  thresholdHeight: 'quantity',
  turningSpaceInFront: 'quantity',
  isAutomatic: 'boolean',
  isEasyToHoldOpen: 'boolean',
  hasIntercom: 'boolean',
  isGlassDoor: 'boolean',
  hasClearMarkingOnGlassDoor: 'boolean',
};

const entrance: Shape = {
  name: 'text',
  isMainEntrance: 'boolean',
  isLevel: 'boolean',
  hasFixedRamp: 'boolean',
  hasRemovableRamp: 'boolean',
  slopeAngle: 'quantity',
  hasHoist: 'boolean',
  stairs: { count: 'number', stepHeight: 'quantity', hasHandRail: 'boolean', hasHighContrastNosing: 'boolean' },
  door,
};

const smoothness = new Set(['excellent', 'good', 'intermediate', 'bad', 'horrible', 'impassable']);
const surface: Shape = { longitudinalSlope: 'quantity', lateralSlope: 'quantity', smoothness };
const pathways: Shape = { width: 'quantity', widthAtObstacles: 'quantity', surface };

const accessibility: Shape = {
  wheelchairAccessibilityGrade: new Set(['fully', 'partially', 'not']),
  staff: { hasFreeAssistantForVisitors: 'boolean', languages: ['string'] },
  parking: { forWheelchairUsers: { count: 'number', width: 'quantity', distanceToEntrance: 'quantity' } },
  isWellLit: 'boolean',
  isQuiet: 'boolean',
  hasSoundAbsorption: 'boolean',
  hasLowStimulusEnvironment: 'boolean',
  hasInductionLoop: 'boolean',
  hasTactileSignage: 'boolean',
  animalPolicy: { allowsAssistanceDogs: 'boolean', allowsGuideDogs: 'boolean' },
  signageSystems: [{ hasTactileGuideStrips: 'boolean', isHighContrast: 'boolean', hasPictograms: 'boolean' }],
  pathways,
  pathwaysFromEntrance: pathways,
  entrances: [{ properties: entrance }],
  rooms: [{ entrance, turningSpaceInside: 'quantity' }],
  wheelchairPlaces: { count: 'number' },
  tables: [{ fixedHeightBelow: 'quantity' }],
  media: [{ type: new Set(['screen']), hasDedicatedScreenForSubtitles: 'boolean' }],
  availableEquipment: [
    {
      category: new Set(['elevator']),
      cabinWidth: 'quantity',
      cabinLength: 'quantity',
      door,
      hasRaisedText: 'boolean',
      hasSpeech: 'boolean',
      isWorking: 'boolean',
      stateLastUpdate: 'string',
      plannedCompletionDate: 'string',
      outOfOrderReason: 'text',
    },
  ],
  restrooms: [
    {
      isAccessibleWithWheelchair: 'boolean',
      entrance,
      turningSpaceInside: 'quantity',
      hasSupportRails: 'boolean',
      hasEmergencyPullstring: 'boolean',
      hasCeilingHoist: 'boolean',
      hasChangingTableForAdults: 'boolean',
      hasChangingTableForBabies: 'boolean',
      signIcons: ['string'],
      toilet: {
        heightOfBase: 'quantity',
        spaceOnUsersLeftSide: 'quantity',
        spaceOnUsersRightSide: 'quantity',
        grabBars: { onUsersLeftSide: 'boolean', onUsersRightSide: 'boolean' },
      },
    },
  ],
};

const properties: Shape = {
  originalId: 'string',
  category: 'string',
  name: 'text',
  description: 'text',
  address: {
    room: 'text',
    building: 'text',
    street: 'string',
    postalCode: 'string',
    city: 'text',
    countryCode: 'string',
  },
  infoPageUrl: 'string',
  placeWebsiteUrl: 'string',
  accessibility,
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isQuantity = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).toSorted().join() === 'unit,value' &&
  typeof value.value === 'number' &&
  ['cm', 'm', 'deg'].includes(String(value.unit));

const isText = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([language, text]) => /^[a-z]{2}$/.test(language) && typeof text === 'string');

const fits = (value: unknown, shape: Shape): boolean => {
  if (shape === 'quantity') return isQuantity(value);
  if (shape === 'text') return isText(value);
  return shape instanceof Set ? shape.has(value) : typeof value === shape;
};

/** Where a value is not as its shape says; what does not exist may be null anywhere an object or a list may be. */
const faultsAt = (path: string, value: unknown, shape: Shape): string[] => {
  if (typeof shape === 'string' || shape instanceof Set) return fits(value, shape) ? [] : [path];
  if (value === null) return [];
  if (Array.isArray(shape)) {
    const [item] = shape as [Shape];
    return Array.isArray(value) ? value.flatMap((each, index) => faultsAt(`${path}.${index}`, each, item)) : [path];
  }
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([name, each]) => {
    const inner = (shape as { [name: string]: Shape })[name];
    return inner === undefined ? [`${path}.${name}`] : faultsAt(`${path}.${name}`, each, inner);
  });
};

/** The paths at which a place is not as the interfaces say. */
export const faultsIn = (place: A11yPlaceView): string[] => faultsAt('properties', place.properties, properties);
