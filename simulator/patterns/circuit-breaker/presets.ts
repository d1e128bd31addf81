export { presets } from './presets.data.ts';
