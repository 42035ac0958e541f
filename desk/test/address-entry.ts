export { isTarget, recognise } from "../src/editor/address";
export { isCode } from "../src/editor/choose";
export { opens } from "../src/editor/typing";
