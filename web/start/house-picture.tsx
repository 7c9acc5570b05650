/** A house with a ramp between birches, for pleasure only. It stands on what is below it. */
export const HousePicture = () => (
  <svg class="house-picture" viewBox="0 0 340 190" aria-hidden="true">
    <circle class="house-sun" cx="60" cy="42" r="15" />
    <g class="house-tree">
      <path class="house-crown" d="M292 44c15 0 25 20 25 44s-11 40-25 40-25-16-25-40 10-44 25-44Z" />
      <path d="M292 190V84M292 112l10-10M292 126l-10-10" />
      <path class="house-crown" d="M40 92c11 0 19 15 19 32s-8 30-19 30-19-13-19-30 8-32 19-32Z" />
      <path d="M40 190v-66M40 146l8-8M40 156l-7-7" />
    </g>
    <path class="house-wall" d="M96 190V98l74-46 74 46v92Z" />
    <path class="house-roof" d="m80 102 90-58 90 58-4 5-86-53-86 53Z" />
    <path class="house-window" d="M161 84a9 9 0 1 0 18 0 9 9 0 1 0-18 0ZM114 118h28v28h-28ZM198 118h28v28h-28Z" />
    <path d="M128 118v28M114 132h28M212 118v28M198 132h28" />
    <path class="house-door" d="M156 184v-60h28v60Z" />
    <path d="M177 156v.1" />
    <path class="house-ramp" d="M148 184h44l84 6H148Z" />
    <path d="M192 184v-20l76 5v20M230 186v-19" />
    <path d="M0 189h340" />
  </svg>
);
