/** What sets and binds, loaded when something is rendered: what a layout is, and its options, are known without it. */
export const loadLayout = () => import('../../layout/index.js');
export const loadBind = () => import('../../bind/index.js');
