export { MAX_IMAGES, prepareImages, type ImageProblem, type PreparedImage } from '../../platform/files/prepare.ts';
