import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'bench/', 'coverage/', '**/wire-double/observed/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  // A promise that nobody waits for fails where nobody sees it; a case that a union has gained is decided, not passed over.
  {
    files: ['src/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'test/**/*.ts'],
    ignores: ['libs/web/assets/browser/**'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // What the content security policy would block, or what a page may not build from data, is not written in the first place.
  {
    files: ['src/**/*.tsx', 'libs/web/**/*.tsx', 'src/**/*.ts', 'libs/web/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: '[name="dangerouslySetInnerHTML"]', message: 'Texts are escaped; there is no way around it.' },
        { selector: 'JSXAttribute[name.name="style"]', message: 'Use a class of the style sheet.' },
        { selector: 'JSXAttribute[name.name=/^on/i]', message: 'Pages work without scripts; add behaviour in libs/web/assets/browser.' },
        {
          selector:
            'JSXOpeningElement[name.name=/^[a-z]/] > JSXAttribute[name.name=/^(href|action|formAction|formaction|src)$/] > JSXExpressionContainer > :not(CallExpression[callee.name=/^(link|telephoneLink|authenticatorLink)$/])',
          message: 'Only link() makes an address from data.',
        },
        {
          selector: 'Literal[value=/set_config/], TemplateElement[value.raw=/set_config/]',
          message: 'No setting of a connection outside of its own transaction.',
        },
      ],
    },
  },
  // Command-line programs talk to a person on the terminal.
  { files: ['**/cli/**', 'test/*.mjs', 'src/main.ts', 'scripts/**'], rules: { 'no-console': 'off' } },
);
