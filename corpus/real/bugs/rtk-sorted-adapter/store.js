'use strict';

const { configureStore, createEntityAdapter, createSlice } = require('@reduxjs/toolkit');

const orders = createEntityAdapter({
  sortComparer: (a, b) => a.price - b.price || a.id.localeCompare(b.id),
});

const book = createSlice({
  name: 'book',
  initialState: orders.getInitialState(),
  reducers: {
    loaded: orders.setAll,
    changed: orders.upsertOne,
  },
});

const store = configureStore({
  reducer: { book: book.reducer },
  middleware: (getDefault) => getDefault({ serializableCheck: false, immutableCheck: false }),
  devTools: false,
});

module.exports = { store, actions: book.actions, selectors: orders.getSelectors((state) => state.book) };
