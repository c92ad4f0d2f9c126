/** Three letters of more than a hundred and fifty words each, paragraph by paragraph: what hands are measured on. */
export const LONG_LETTERS: readonly (readonly string[])[] = [
  [
    "Dear Margaret,",
    "Thank you for the blue teapot. It came on Tuesday, whole, in a nest of the Sunday papers, and I read the crossword you left half done before I thought to look at the pot. It stands on the kitchen sill now, where the morning light goes through the glaze, and nobody is allowed to wash it but me.",
    "The garden has been slow this year. We had frost until the second week of May and lost most of the beans, but the apple tree by the gate has never looked better, and Peter says there will be enough for the whole street. He has already promised a box to the school, so you had better come and claim yours while there is still something left to claim.",
    "I think of our walks by the river more than I can say. Do you remember the old man with the three dogs, who always asked us for the time and never once listened to the answer? I saw him again last month. He has four dogs now, and he wears a watch. Write to me when you have an evening free, and tell me everything.",
  ],
  [
    "My dear Tom,",
    "Your grandmother kept every letter you wrote her from the boat, tied with the string from the bakery, and when I opened the drawer on Sunday there they were, thirty one of them, in order, with the stamps cut off for the boy next door. I have read them all twice. I had forgotten how you described the fog, and the cook who sang, and the night you saw the whale and woke everybody up.",
    "I am sending them back to you because they are yours, and because one day somebody will ask you what you did that year and you will want to know exactly what you thought of it at the time. She underlined some of it in pencil. I have not rubbed that out, and neither should you. There is one from March with a pressed violet in it, so open that one over the table.",
    "Come and see us before the autumn if the work allows it. The room at the back is dry again, the bed is made, and I would be glad to hear all of it once more from you.",
  ],
  [
    "Dear Mr Okafor,",
    "You will not remember this, but in the spring of 1998 you stopped me in the corridor after a lesson about the Congress of Vienna and told me that I asked better questions than I gave answers, and that this was the right way round. I was fourteen and nobody had told me that anything I did was the right way round. I have thought of it every time I did not know something since then, which has been often.",
    "I teach now. Yesterday a girl in the back row asked me why people write down the dates of battles and not the dates of harvests, and I heard myself say to her what you said to me, word for word. She looked at me as if I had given her something. I think that I must have looked at you like that, and I wanted you to know that it has been handed on.",
    "Thank you for stopping. It cost you a minute and a cold cup of tea, and it has lasted me for twenty years and more.",
  ],
];
